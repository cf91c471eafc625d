#compdef memesae



_shtab_memesae_commands() {
  local _commands=(
    bench:'measure speed and quality on this machine'
    clusters:'group pictures by what you name'
    common:'list features that some pictures have in common'
    completion:'print what makes a shell complete commands'
    demo:'unpack and index a small library, and open it in the window'
    diff:'list what the pictures of one folder show more than another'"'"'s'
    doctor:'check this machine and, with a folder, its library'
    engine:'let a vector engine on a server search a library, or this machine'
    explain:'list the features that make up a picture'"'"'s score'
    export:'write features as web pages; vectors, codes, labels, tags as tables'
    families:'list families of features, from general to special'
    features:'list a library'"'"'s features and their strongest images'
    import:'give pictures the vectors of a file, without a model'
    index:'index folders of pictures, so that they can be searched'
    licences:'list the licences of the program and what it is made of'
    map:'write a map of the pictures as a page'
    match:'list the features that two dictionaries share'
    models:'list built-in, downloaded and recommended models'
    offer:'list the directions in which a query can be steered'
    pairs:'list features that occur together, and that never do'
    pick:'show the quick picker: type, choose, and copy a picture'
    property:'find pictures by a property, as a set of features'
    read:'read text in pictures (OCR), so that text: finds it'
    sae:'import or export features, or use the built-in ones again'
    search:'find pictures by text, pictures and filters'
    splitting:'list how features split in wider dictionaries'
    steer:'search with a query that is moved along directions'
    superposition:'write a page on why one coordinate is not one thing'
    tag:'tag pictures, untag them, or list tags'
    taste:'learn what you like from choices between two pictures'
    train:'train features to steer along on a library'
    trends:'list features that rise and fall over months or years'
  )
  _describe 'memesae commands' _commands
}

_shtab_memesae_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--version[print the version, with its commit, and exit]"
  "--home[folder of libraries and settings (or set MEMESAE_HOME)]:home:_files -/"
)

_shtab_memesae_defaults_added=0

_shtab_memesae_bench_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--captions[tab-separated lines of path, split and caption]:captions:_files"
  "--looks[vectors of a second model\: .npz of paths and vectors]:looks:_files"
  "--person[steer\: only this person]:person:(reads looks words)"
  "--strategy[steer\: only this one, such as \"default offer\"]:NAME:"
  "--targets[steer\: number of targets (500)]:targets:"
  "--curves[steer\: folder for curves as SVG]:DIR:_files"
  "--rows[features, names\: number of rows (40)]:rows:"
  "--seed[families, features, names\: of what is drawn (7)]:seed:"
  "--sheets[families, features, names\: folder for contact sheets]:DIR:_files"
  "--named[features\: only those with a name]"
  "--images[index\: number of images (1500)]:images:"
  "--starts[start\: number of starts of each kind (5)]:starts:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":what to measure:(families features index names retrieval search start steer train words)"
  ":an indexed folder:_files -/"
)

_shtab_memesae_bench_defaults_added=0

_shtab_memesae_clusters_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--by[what to group by\: the possible answers (\"beach, snow, city\"), or a phrase (\"the weather\")]:by:"
  "--features[compare by the features relevant to a phrase]"
  "-k[number of clusters (the one that fits held-out pictures best)]:k:"
  "--seed[seed of k-means and of the halves (0)]:seed:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
)

_shtab_memesae_clusters_defaults_added=0

_shtab_memesae_common_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--top[number of features (20)]:top:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  "(*):pictures of the library:_files"
)

_shtab_memesae_common_defaults_added=0

_shtab_memesae_completion_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":the shell that is to complete:(bash zsh fish)"
)

_shtab_memesae_completion_defaults_added=0

_shtab_memesae_demo_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--headless[do not open the window]"
  "--count[how many of the 300 pictures to unpack (all)]:count:"
  "--out[file for the screenshot taken when no window is opened]:out:_files"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
)

_shtab_memesae_demo_defaults_added=0

_shtab_memesae_diff_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--top[features that tell different things (8)]:top:"
  "--all[list every feature that differs]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
  ":the folder to compare it with:_files -/"
)

_shtab_memesae_diff_defaults_added=0

_shtab_memesae_doctor_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--repair[put a sound database in place of a damaged one]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":also check this folder\'s library:_files -/"
)

_shtab_memesae_doctor_defaults_added=0

_shtab_memesae_engine_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":use an engine, or show what is in use:(use show)"
  ":milvus\:\/\/HOST\:PORT\/COLLECTION, milvuss\:\/\/ if encrypted, milvus\:PATH.db, or local:"
  ":an indexed folder:_files -/"
)

_shtab_memesae_engine_defaults_added=0

_shtab_memesae_explain_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  ":a query as in the search field, quoted:"
  ":a picture of the library:_files"
)

_shtab_memesae_explain_defaults_added=0

_shtab_memesae_export_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--force[overwrite files that are there]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":features as web pages\; the others as a table:(features vectors codes labels tags)"
  ":an indexed folder:_files -/"
  ":the folder of the pages\; the file of the table\: NAME.parquet, or NAME.npy for vectors and codes:_files"
)

_shtab_memesae_export_defaults_added=0

_shtab_memesae_families_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--seed[seed of the division and of the halves (0)]:seed:"
  "--resolution[higher\: smaller families (3)]:resolution:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
)

_shtab_memesae_families_defaults_added=0

_shtab_memesae_features_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--top[number of features to list (50)]:top:"
  "--find[only features whose label contains this word]:WORD:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
)

_shtab_memesae_features_defaults_added=0

_shtab_memesae_import_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--model[the model that made them (see \`memesae models\`), where the file does not say]:model:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":what to import:(vectors)"
  ":a folder of pictures, indexed or not:_files -/"
  ":NAME.parquet, or NAME.npy beside NAME.txt with their paths:_files"
)

_shtab_memesae_import_defaults_added=0

_shtab_memesae_index_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--model[the model to index with (see \`memesae models\`)]:model:"
  "--device[the device that the model runs on]:device:(auto cpu cuda mps)"
  "--watch[go on and index what changes, without a window, until Ctrl\+C or SIGTERM\; status 0 then]"
  "--engine[what reads and encodes\: this program, or the workers of a Ray cluster (local)]:engine:(local ray)"
  "--address[of the Ray cluster, with --engine ray\: HOST\:PORT, or auto for the one that this machine belongs to\; a cluster on this machine alone is started if none is named]:address:"
  "--shards[with --engine ray, the folder or address of the vectors as Parquet files (beside the library)]:PLACE:_files -/"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  "(*):folders that form one library\; with --engine ray also addresses, such as s3\:\/\/bucket\/prefix:_files -/"
)

_shtab_memesae_index_defaults_added=0

_shtab_memesae_licences_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--whole[with the texts of all licences]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
)

_shtab_memesae_licences_defaults_added=0

_shtab_memesae_map_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--out[the page to write, such as map.html]:out:_files"
  "--seed[seed of the layout (0)]:seed:"
  "--force[overwrite a file that memesae did not write]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
)

_shtab_memesae_map_defaults_added=0

_shtab_memesae_match_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--top[number of pairs (20)]:top:"
  "--seed[seed of the permutation (0)]:seed:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  ":features\: built-in, used, or a folder of memesae sae export:"
  ":the features to match them with, likewise:"
)

_shtab_memesae_match_defaults_added=0

_shtab_memesae_models_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
)

_shtab_memesae_models_defaults_added=0

_shtab_memesae_offer_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--by[only directions of this kind\: feature, contrast, pca, random, axis, word, tag\; tag\:NAME to add the direction towards a tag of yours, or diff\:MORE\|LESS to add the difference of two texts or two picture files]:KIND:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  "(*):a query as in the search field:"
)

_shtab_memesae_offer_defaults_added=0

_shtab_memesae_pairs_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--top[number of pairs of each kind (20)]:top:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
)

_shtab_memesae_pairs_defaults_added=0

_shtab_memesae_pick_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  "(*)::the folders to search (the last library):_files -/"
)

_shtab_memesae_pick_defaults_added=0

_shtab_memesae_property_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--tick[which of the proposed features fit, as in 12,407\; only these count then]:NUMBERS:"
  "-n[number of results (20)]:n:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
  "(*):the property in words\: looks cheap, awkward silence:"
)

_shtab_memesae_property_defaults_added=0

_shtab_memesae_read_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--cores[number of CPU cores to use (half of them)]:cores:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
)

_shtab_memesae_read_defaults_added=0

_shtab_memesae_sae_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--force[overwrite files that memesae did not write]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":what to do:(import export built-in)"
  ":an indexed folder:_files -/"
  ":the file or folder to import, or hf-hub\:OWNER\/REPOSITORY\[\/FOLDER\] to download\; or the folder to write:"
)

_shtab_memesae_sae_defaults_added=0

_shtab_memesae_search_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "-n[number of results (20)]:n:"
  {-0,--null}"[print paths alone, each ended by a null character]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  "(*):a query\: dog in the snow, 2\:dog \+ .\/cat.jpg - grass, in\:holiday type\:gif:"
)

_shtab_memesae_search_defaults_added=0

_shtab_memesae_splitting_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--widths[numbers of features to train (256,768,2304)]:widths:"
  "--seed[seed of the split and the initial weights (0)]:seed:"
  "--top[number of features that split to list (10)]:top:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
)

_shtab_memesae_splitting_defaults_added=0

_shtab_memesae_steer_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "*--by[nudge along a direction, in its own units\: f12\=\+1 (ids as in memesae offer), tag\:NAME\=\+4 towards a tag of yours, or diff\:MORE\|LESS\=\+1 along the difference of two texts or two picture files]:ID=AMOUNT:"
  "-n[number of results (20)]:n:"
  {-0,--null}"[print paths alone, each ended by a null character]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  "(*):a query as in the search field:"
)

_shtab_memesae_steer_defaults_added=0

_shtab_memesae_superposition_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--out[the page to write, such as page.html]:out:_files"
  "--things[number of things (12)]:things:"
  "--seed[seed of the first directions (0)]:seed:"
  "--force[overwrite a file that memesae did not write]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
)

_shtab_memesae_superposition_defaults_added=0

_shtab_memesae_tag_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "*--add[tag them (favourite\: the heart)]:TAG:"
  "*--remove[take this tag from them]:TAG:"
  "--list[list the tags\; of all pictures if none is named]"
  "--write-sidecars[write tags into XMP files beside the pictures, of all with tags if none is named\; what these files hold is kept]"
  {-0,--null}"[print paths alone, each ended by a null character]"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
  "(*)::pictures of the library:_files"
)

_shtab_memesae_tag_defaults_added=0

_shtab_memesae_taste_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--prefer[store one choice]:('BETTER', 'OTHER'):_files"
  "--seed[seed of the next pair (0)]:seed:"
  "--export[print the choices and weights too (as JSON)]"
  "--reset[forget every choice]"
  "-n[number of results (20)]:n:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
)

_shtab_memesae_taste_defaults_added=0

_shtab_memesae_train_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--features[number of features to train]:features:"
  "--k[number of features active on one image (5, or fewer if there are few features)]:k:"
  "--seed[seed of the split and the initial weights (0)]:seed:"
  "--onward[continue from the features in use, after the library has grown]"
  "--device[the device to train on]:device:(auto cpu cuda mps)"
  "--from-parquet[train on the vectors in the Parquet files of this folder (hash or path, vector), of more than 2,000,000 on a sample, and use the features in the library]:DIR:_files"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder:_files -/"
)

_shtab_memesae_train_defaults_added=0

_shtab_memesae_trends_options=(
  "(- : *)"{-h,--help}"[show this help message and exit]"
  "--by[periods (months up to three years)]:by:(month year)"
  "--top[number of features (20)]:top:"
  "--json[print one JSON document]"
  "--home[see memesae --help]:home:_files -/"
  ":an indexed folder, or one within:_files -/"
)

_shtab_memesae_trends_defaults_added=0


_shtab_memesae() {
  local context state line curcontext="$curcontext" one_or_more='(*)' remainder='(-)*:' default='*::: :->memesae'

  # Add default positional/remainder specs only if none exist, and only once per session
  if (( ! _shtab_memesae_defaults_added )); then
    if (( ${_shtab_memesae_options[(I)${(q)one_or_more}*]} +          ${_shtab_memesae_options[(I)${(q)remainder}*]} +          ${_shtab_memesae_options[(I)${(q)default}]} == 0 )); then
      _shtab_memesae_options+=(': :_shtab_memesae_commands' '*::: :->memesae')
    fi
    _shtab_memesae_defaults_added=1
  fi
  _arguments -C -s $_shtab_memesae_options

  case $state in
    memesae)
      words=($line[1] "${words[@]}")
      (( CURRENT += 1 ))
      curcontext="${curcontext%:*:*}:_shtab_memesae-$line[1]:"
      case $line[1] in
        bench) _arguments -C -s $_shtab_memesae_bench_options ;;
        clusters) _arguments -C -s $_shtab_memesae_clusters_options ;;
        common) _arguments -C -s $_shtab_memesae_common_options ;;
        completion) _arguments -C -s $_shtab_memesae_completion_options ;;
        demo) _arguments -C -s $_shtab_memesae_demo_options ;;
        diff) _arguments -C -s $_shtab_memesae_diff_options ;;
        doctor) _arguments -C -s $_shtab_memesae_doctor_options ;;
        engine) _arguments -C -s $_shtab_memesae_engine_options ;;
        explain) _arguments -C -s $_shtab_memesae_explain_options ;;
        export) _arguments -C -s $_shtab_memesae_export_options ;;
        families) _arguments -C -s $_shtab_memesae_families_options ;;
        features) _arguments -C -s $_shtab_memesae_features_options ;;
        import) _arguments -C -s $_shtab_memesae_import_options ;;
        index) _arguments -C -s $_shtab_memesae_index_options ;;
        licences) _arguments -C -s $_shtab_memesae_licences_options ;;
        map) _arguments -C -s $_shtab_memesae_map_options ;;
        match) _arguments -C -s $_shtab_memesae_match_options ;;
        models) _arguments -C -s $_shtab_memesae_models_options ;;
        offer) _arguments -C -s $_shtab_memesae_offer_options ;;
        pairs) _arguments -C -s $_shtab_memesae_pairs_options ;;
        pick) _arguments -C -s $_shtab_memesae_pick_options ;;
        property) _arguments -C -s $_shtab_memesae_property_options ;;
        read) _arguments -C -s $_shtab_memesae_read_options ;;
        sae) _arguments -C -s $_shtab_memesae_sae_options ;;
        search) _arguments -C -s $_shtab_memesae_search_options ;;
        splitting) _arguments -C -s $_shtab_memesae_splitting_options ;;
        steer) _arguments -C -s $_shtab_memesae_steer_options ;;
        superposition) _arguments -C -s $_shtab_memesae_superposition_options ;;
        tag) _arguments -C -s $_shtab_memesae_tag_options ;;
        taste) _arguments -C -s $_shtab_memesae_taste_options ;;
        train) _arguments -C -s $_shtab_memesae_train_options ;;
        trends) _arguments -C -s $_shtab_memesae_trends_options ;;
      esac
  esac
}



typeset -A opt_args

if [[ $zsh_eval_context[-1] == eval ]]; then
  # eval/source/. command, register function for later
  compdef _shtab_memesae -N memesae
else
  # autoload from fpath, call function directly
  _shtab_memesae "$@"
fi
