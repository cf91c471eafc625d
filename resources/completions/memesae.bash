_shtab_memesae_subparsers=(index read tag search offer steer explain train features sae export import diff pairs families common trends clusters property match splitting map taste superposition models engine doctor pick demo licences completion bench)

_shtab_memesae_index_option_strings=(-h --help --model --device --watch --engine --address --shards --json --home)
_shtab_memesae_read_option_strings=(-h --help --cores --json --home)
_shtab_memesae_tag_option_strings=(-h --help --add --remove --list --write-sidecars -0 --null --json --home)
_shtab_memesae_search_option_strings=(-h --help -n -0 --null --json --home)
_shtab_memesae_offer_option_strings=(-h --help --by --json --home)
_shtab_memesae_steer_option_strings=(-h --help --by -n -0 --null --json --home)
_shtab_memesae_explain_option_strings=(-h --help --json --home)
_shtab_memesae_train_option_strings=(-h --help --features --k --seed --onward --device --from-parquet --json --home)
_shtab_memesae_features_option_strings=(-h --help --top --find --json --home)
_shtab_memesae_sae_option_strings=(-h --help --force --json --home)
_shtab_memesae_export_option_strings=(-h --help --force --json --home)
_shtab_memesae_import_option_strings=(-h --help --model --json --home)
_shtab_memesae_diff_option_strings=(-h --help --top --all --json --home)
_shtab_memesae_pairs_option_strings=(-h --help --top --json --home)
_shtab_memesae_families_option_strings=(-h --help --seed --resolution --json --home)
_shtab_memesae_common_option_strings=(-h --help --top --json --home)
_shtab_memesae_trends_option_strings=(-h --help --by --top --json --home)
_shtab_memesae_clusters_option_strings=(-h --help --by --features -k --seed --json --home)
_shtab_memesae_property_option_strings=(-h --help --tick -n --json --home)
_shtab_memesae_match_option_strings=(-h --help --top --seed --json --home)
_shtab_memesae_splitting_option_strings=(-h --help --widths --seed --top --json --home)
_shtab_memesae_map_option_strings=(-h --help --out --seed --force --json --home)
_shtab_memesae_taste_option_strings=(-h --help --prefer --seed --export --reset -n --json --home)
_shtab_memesae_superposition_option_strings=(-h --help --out --things --seed --force --json --home)
_shtab_memesae_models_option_strings=(-h --help --json --home)
_shtab_memesae_engine_option_strings=(-h --help --json --home)
_shtab_memesae_doctor_option_strings=(-h --help --repair --json --home)
_shtab_memesae_pick_option_strings=(-h --help --json --home)
_shtab_memesae_demo_option_strings=(-h --help --headless --count --out --json --home)
_shtab_memesae_licences_option_strings=(-h --help --whole --json --home)
_shtab_memesae_completion_option_strings=(-h --help --json --home)
_shtab_memesae_bench_option_strings=(-h --help --captions --looks --person --strategy --targets --curves --rows --seed --sheets --named --images --starts --json --home)
_shtab_memesae_option_strings=(-h --help --version --home)

_shtab_memesae_index_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_index___shards_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_index___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_read_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_read___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_tag_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_tag_pos_1_COMPGEN=_shtab_compgen_files
_shtab_memesae_tag___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_search_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_search___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_offer_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_offer___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_steer_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_steer___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_explain_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_explain_pos_2_COMPGEN=_shtab_compgen_files
_shtab_memesae_explain___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_train_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_train___from_parquet_COMPGEN=_shtab_compgen_files
_shtab_memesae_train___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_features_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_features___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_sae_pos_1_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_sae___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_export_pos_1_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_export_pos_2_COMPGEN=_shtab_compgen_files
_shtab_memesae_export___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_import_pos_1_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_import_pos_2_COMPGEN=_shtab_compgen_files
_shtab_memesae_import___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_diff_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_diff_pos_1_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_diff___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_pairs_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_pairs___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_families_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_families___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_common_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_common_pos_1_COMPGEN=_shtab_compgen_files
_shtab_memesae_common___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_trends_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_trends___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_clusters_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_clusters___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_property_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_property___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_match_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_match___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_splitting_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_splitting___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_map_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_map___out_COMPGEN=_shtab_compgen_files
_shtab_memesae_map___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_taste_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_taste___prefer_COMPGEN=_shtab_compgen_files
_shtab_memesae_taste___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_superposition___out_COMPGEN=_shtab_compgen_files
_shtab_memesae_superposition___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_models___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_engine_pos_2_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_engine___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_doctor_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_doctor___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_pick_pos_0_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_pick___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_demo___out_COMPGEN=_shtab_compgen_files
_shtab_memesae_demo___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_licences___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_completion___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_bench_pos_1_COMPGEN=_shtab_compgen_dirs
_shtab_memesae_bench___captions_COMPGEN=_shtab_compgen_files
_shtab_memesae_bench___looks_COMPGEN=_shtab_compgen_files
_shtab_memesae_bench___curves_COMPGEN=_shtab_compgen_files
_shtab_memesae_bench___sheets_COMPGEN=_shtab_compgen_files
_shtab_memesae_bench___home_COMPGEN=_shtab_compgen_dirs
_shtab_memesae___home_COMPGEN=_shtab_compgen_dirs

_shtab_memesae_index___device_choices=(auto cpu cuda mps)
_shtab_memesae_index___engine_choices=(local ray)
_shtab_memesae_train___device_choices=(auto cpu cuda mps)
_shtab_memesae_sae_pos_0_choices=(import export built-in)
_shtab_memesae_export_pos_0_choices=(features vectors codes labels tags)
_shtab_memesae_import_pos_0_choices=(vectors)
_shtab_memesae_trends___by_choices=(month year)
_shtab_memesae_engine_pos_0_choices=(use show)
_shtab_memesae_completion_pos_0_choices=(bash zsh fish)
_shtab_memesae_bench_pos_0_choices=(families features index names retrieval search start steer train words)
_shtab_memesae_bench___person_choices=(reads looks words)
_shtab_memesae_pos_0_choices=(index read tag search offer steer explain train features sae export import diff pairs families common trends clusters property match splitting map taste superposition models engine doctor pick demo licences completion bench)

_shtab_memesae_index_pos_0_nargs=+
_shtab_memesae_index__h_nargs=0
_shtab_memesae_index___help_nargs=0
_shtab_memesae_index___watch_nargs=0
_shtab_memesae_index___json_nargs=0
_shtab_memesae_read__h_nargs=0
_shtab_memesae_read___help_nargs=0
_shtab_memesae_read___json_nargs=0
_shtab_memesae_tag_pos_1_nargs='*'
_shtab_memesae_tag__h_nargs=0
_shtab_memesae_tag___help_nargs=0
_shtab_memesae_tag___list_nargs=0
_shtab_memesae_tag___write_sidecars_nargs=0
_shtab_memesae_tag__0_nargs=0
_shtab_memesae_tag___null_nargs=0
_shtab_memesae_tag___json_nargs=0
_shtab_memesae_search_pos_1_nargs=+
_shtab_memesae_search__h_nargs=0
_shtab_memesae_search___help_nargs=0
_shtab_memesae_search__0_nargs=0
_shtab_memesae_search___null_nargs=0
_shtab_memesae_search___json_nargs=0
_shtab_memesae_offer_pos_1_nargs=+
_shtab_memesae_offer__h_nargs=0
_shtab_memesae_offer___help_nargs=0
_shtab_memesae_offer___json_nargs=0
_shtab_memesae_steer_pos_1_nargs=+
_shtab_memesae_steer__h_nargs=0
_shtab_memesae_steer___help_nargs=0
_shtab_memesae_steer__0_nargs=0
_shtab_memesae_steer___null_nargs=0
_shtab_memesae_steer___json_nargs=0
_shtab_memesae_explain__h_nargs=0
_shtab_memesae_explain___help_nargs=0
_shtab_memesae_explain___json_nargs=0
_shtab_memesae_train__h_nargs=0
_shtab_memesae_train___help_nargs=0
_shtab_memesae_train___onward_nargs=0
_shtab_memesae_train___json_nargs=0
_shtab_memesae_features__h_nargs=0
_shtab_memesae_features___help_nargs=0
_shtab_memesae_features___json_nargs=0
_shtab_memesae_sae__h_nargs=0
_shtab_memesae_sae___help_nargs=0
_shtab_memesae_sae___force_nargs=0
_shtab_memesae_sae___json_nargs=0
_shtab_memesae_export__h_nargs=0
_shtab_memesae_export___help_nargs=0
_shtab_memesae_export___force_nargs=0
_shtab_memesae_export___json_nargs=0
_shtab_memesae_import__h_nargs=0
_shtab_memesae_import___help_nargs=0
_shtab_memesae_import___json_nargs=0
_shtab_memesae_diff__h_nargs=0
_shtab_memesae_diff___help_nargs=0
_shtab_memesae_diff___all_nargs=0
_shtab_memesae_diff___json_nargs=0
_shtab_memesae_pairs__h_nargs=0
_shtab_memesae_pairs___help_nargs=0
_shtab_memesae_pairs___json_nargs=0
_shtab_memesae_families__h_nargs=0
_shtab_memesae_families___help_nargs=0
_shtab_memesae_families___json_nargs=0
_shtab_memesae_common_pos_1_nargs=+
_shtab_memesae_common__h_nargs=0
_shtab_memesae_common___help_nargs=0
_shtab_memesae_common___json_nargs=0
_shtab_memesae_trends__h_nargs=0
_shtab_memesae_trends___help_nargs=0
_shtab_memesae_trends___json_nargs=0
_shtab_memesae_clusters__h_nargs=0
_shtab_memesae_clusters___help_nargs=0
_shtab_memesae_clusters___features_nargs=0
_shtab_memesae_clusters___json_nargs=0
_shtab_memesae_property_pos_1_nargs=+
_shtab_memesae_property__h_nargs=0
_shtab_memesae_property___help_nargs=0
_shtab_memesae_property___json_nargs=0
_shtab_memesae_match__h_nargs=0
_shtab_memesae_match___help_nargs=0
_shtab_memesae_match___json_nargs=0
_shtab_memesae_splitting__h_nargs=0
_shtab_memesae_splitting___help_nargs=0
_shtab_memesae_splitting___json_nargs=0
_shtab_memesae_map__h_nargs=0
_shtab_memesae_map___help_nargs=0
_shtab_memesae_map___force_nargs=0
_shtab_memesae_map___json_nargs=0
_shtab_memesae_taste__h_nargs=0
_shtab_memesae_taste___help_nargs=0
_shtab_memesae_taste___prefer_nargs=2
_shtab_memesae_taste___export_nargs=0
_shtab_memesae_taste___reset_nargs=0
_shtab_memesae_taste___json_nargs=0
_shtab_memesae_superposition__h_nargs=0
_shtab_memesae_superposition___help_nargs=0
_shtab_memesae_superposition___force_nargs=0
_shtab_memesae_superposition___json_nargs=0
_shtab_memesae_models__h_nargs=0
_shtab_memesae_models___help_nargs=0
_shtab_memesae_models___json_nargs=0
_shtab_memesae_engine__h_nargs=0
_shtab_memesae_engine___help_nargs=0
_shtab_memesae_engine___json_nargs=0
_shtab_memesae_doctor__h_nargs=0
_shtab_memesae_doctor___help_nargs=0
_shtab_memesae_doctor___repair_nargs=0
_shtab_memesae_doctor___json_nargs=0
_shtab_memesae_pick_pos_0_nargs='*'
_shtab_memesae_pick__h_nargs=0
_shtab_memesae_pick___help_nargs=0
_shtab_memesae_pick___json_nargs=0
_shtab_memesae_demo__h_nargs=0
_shtab_memesae_demo___help_nargs=0
_shtab_memesae_demo___headless_nargs=0
_shtab_memesae_demo___json_nargs=0
_shtab_memesae_licences__h_nargs=0
_shtab_memesae_licences___help_nargs=0
_shtab_memesae_licences___whole_nargs=0
_shtab_memesae_licences___json_nargs=0
_shtab_memesae_completion__h_nargs=0
_shtab_memesae_completion___help_nargs=0
_shtab_memesae_completion___json_nargs=0
_shtab_memesae_bench__h_nargs=0
_shtab_memesae_bench___help_nargs=0
_shtab_memesae_bench___named_nargs=0
_shtab_memesae_bench___json_nargs=0
_shtab_memesae_pos_0_nargs=A...
_shtab_memesae__h_nargs=0
_shtab_memesae___help_nargs=0
_shtab_memesae___version_nargs=0


_shtab_compgen_files() {
  compgen -f -- $1  # files
}

_shtab_compgen_dirs() {
  compgen -d -- $1  # recurse into subdirs
}

_shtab_replace_nonword() {
  echo "${1//[^[:word:]]/_}"
}

_set_parser_defaults() {
  local subparsers_var="${prefix}_subparsers[@]"
  sub_parsers=${!subparsers_var-}

  local current_option_strings_var="${prefix}_option_strings[@]"
  current_option_strings=${!current_option_strings_var}

  completed_positional_actions=0

  _set_new_action "pos_$completed_positional_actions" true
}

_set_new_action() {
  current_action="${prefix}_$(_shtab_replace_nonword $1)"

  local current_action_compgen_var=${current_action}_COMPGEN
  current_action_compgen="${!current_action_compgen_var-}"

  local current_action_choices_var="${current_action}_choices[@]"
  current_action_choices="${!current_action_choices_var-}"

  local current_action_nargs_var="${current_action}_nargs"
  if [ -n "${!current_action_nargs_var-}" ]; then
    current_action_nargs="${!current_action_nargs_var}"
  else
    current_action_nargs=1
  fi

  current_action_args_start_index=$(( $word_index + 1 - $pos_only ))

  current_action_is_positional=$2
}

_shtab_memesae() {
  local completing_word="${COMP_WORDS[COMP_CWORD]}"
  local previous_word="${COMP_WORDS[COMP_CWORD-1]}"
  local completed_positional_actions
  local current_action
  local current_action_args_start_index
  local current_action_choices
  local current_action_compgen
  local current_action_is_positional
  local current_action_nargs
  local current_option_strings
  local sub_parsers
  COMPREPLY=()

  local prefix=_shtab_memesae
  local word_index=0
  local pos_only=0 # "--" delimiter not encountered yet
  _set_parser_defaults
  word_index=1

  # determine what arguments are appropriate for the current state
  # of the arg parser
  while [ $word_index -ne $COMP_CWORD ]; do
    local this_word="${COMP_WORDS[$word_index]}"

    if [[ $pos_only = 1 || " $this_word " != " -- " ]]; then
      if [[ -n $sub_parsers && " ${sub_parsers[@]} " == *" $this_word "* ]]; then
        # valid subcommand: add it to the prefix & reset the current action
        prefix="${prefix}_$(_shtab_replace_nonword $this_word)"
        _set_parser_defaults
      fi

      if [[ " ${current_option_strings[@]} " == *" $this_word "* ]]; then
        # a new action should be acquired (due to recognised option string or
        # no more input expected from current action);
        # the next positional action can fill in here
        _set_new_action $this_word false
      fi

      if [[ "$current_action_nargs" != "*" ]] && \
         [[ "$current_action_nargs" != "+" ]] && \
         [[ "$current_action_nargs" != "?" ]] && \
         [[ "$current_action_nargs" != *"..." ]] && \
         (( $word_index + 1 - $current_action_args_start_index - $pos_only >= \
            $current_action_nargs )); then
        $current_action_is_positional && let "completed_positional_actions += 1"
        _set_new_action "pos_$completed_positional_actions" true
      fi
    else
      pos_only=1 # "--" delimiter encountered
    fi

    let "word_index+=1"
  done

  # Generate the completions

  COMPREPLY=()
  if [[ $pos_only = 0 && "$completing_word" == -* &&
        ( -z "$current_action_compgen" || "$current_action_is_positional" = true ) ]]; then
    # optional argument started: use option strings
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
      compgen -W "${current_option_strings[*]}" -- "$completing_word")
  elif [[ "$previous_word" =~ ^[0-9\&]*[\<\>]\>?$ ]]; then
    # handle redirection operators
    compopt -o filenames 2>/dev/null || : # bash>=4
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$completing_word")
  else
    # use choices & compgen
    local action_compgen_word="$completing_word"
    # handle tab-completing in the middle of a line (#248 <- #116)
    [[ -n "$current_action_compgen" && "$completing_word" == -* ]] && action_compgen_word=""
    [ -n "$current_action_compgen" ] && {
      [[ "$current_action_compgen" =~ _(file|dir|glob|FILE|DIR|GLOB)|File|Dir|Glob ]] &&
        compopt -o filenames 2>/dev/null || : # bash>=4
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
        "$current_action_compgen" "$action_compgen_word")
    }
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
      compgen -W "${current_action_choices[*]}" -- "$completing_word")
  fi

  if [[ ${#COMPREPLY[@]} = 0 ]]; then
    # native fallback matches are not necessarily filenames (e.g. variables)
    compopt +o filenames 2>/dev/null || : # bash>=4
  fi

  return 0
}

complete -o bashdefault -F _shtab_memesae memesae
