<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Clipboard</name>
    <message numerus="yes">
        <source>Copied %Ln picture(s).</source>
        <translation>
            <numerusform>Copied %Ln picture.</numerusform>
            <numerusform>Copied %Ln pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln path(s).</source>
        <translation>
            <numerusform>Copied %Ln path.</numerusform>
            <numerusform>Copied %Ln paths.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeatureBrowser</name>
    <message numerus="yes">
        <source>%Ln feature(s)</source>
        <translation>
            <numerusform>%Ln feature</numerusform>
            <numerusform>%Ln features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeatureExchange</name>
    <message numerus="yes">
        <source>Imported %Ln new word(s).</source>
        <translation>
            <numerusform>Imported %Ln new word.</numerusform>
            <numerusform>Imported %Ln new words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersSheet</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%Ln name(s) without a feature</source>
        <translation>
            <numerusform>%Ln name without a feature</numerusform>
            <numerusform>%Ln names without a feature</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message numerus="yes">
        <source>%Ln picture(s) show this feature</source>
        <translation>
            <numerusform>%Ln picture shows this feature</numerusform>
            <numerusform>%Ln pictures show this feature</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexingController</name>
    <message numerus="yes">
        <source>Indexed %Ln new picture(s).</source>
        <translation>
            <numerusform>Indexed %Ln new picture.</numerusform>
            <numerusform>Indexed %Ln new pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySwitcher</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListExporter</name>
    <message numerus="yes">
        <source>Exported a list of %Ln picture(s).</source>
        <translation>
            <numerusform>Exported a list of %Ln picture.</numerusform>
            <numerusform>Exported a list of %Ln pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OcrController</name>
    <message numerus="yes">
        <source>Found text in %Ln more picture(s).</source>
        <translation>
            <numerusform>Found text in %Ln more picture.</numerusform>
            <numerusform>Found text in %Ln more pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyPage</name>
    <message numerus="yes">
        <source>By likeness to %Ln example(s)</source>
        <translation>
            <numerusform>By likeness to %Ln example</numerusform>
            <numerusform>By likeness to %Ln examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} and %Ln ticked feature(s).</source>
        <translation>
            <numerusform>{what} and %Ln ticked feature.</numerusform>
            <numerusform>{what} and %Ln ticked features.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSearchTasks</name>
    <message numerus="yes">
        <source>Imported %Ln search(es).</source>
        <translation>
            <numerusform>Imported %Ln search.</numerusform>
            <numerusform>Imported %Ln searches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplittingPage</name>
    <message numerus="yes">
        <source>{rate}, in %Ln part(s)</source>
        <translation>
            <numerusform>{rate}, in %Ln part</numerusform>
            <numerusform>{rate}, in %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message numerus="yes">
        <source>For %Ln picture(s)</source>
        <translation>
            <numerusform>For this picture</numerusform>
            <numerusform>For %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message numerus="yes">
        <source>Added %Ln picture(s) to favourites.</source>
        <translation>
            <numerusform>Added %Ln picture to favourites.</numerusform>
            <numerusform>Added %Ln pictures to favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln picture(s) from favourites.</source>
        <translation>
            <numerusform>Removed %Ln picture from favourites.</numerusform>
            <numerusform>Removed %Ln pictures from favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln picture(s) “{tag}”.</source>
        <translation>
            <numerusform>Tagged %Ln picture “{tag}”.</numerusform>
            <numerusform>Tagged %Ln pictures “{tag}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed “{tag}” from %Ln picture(s).</source>
        <translation>
            <numerusform>Removed “{tag}” from %Ln picture.</numerusform>
            <numerusform>Removed “{tag}” from %Ln pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasteSheet</name>
    <message numerus="yes">
        <source>%Ln choice(s) so far.</source>
        <translation>
            <numerusform>%Ln choice so far.</numerusform>
            <numerusform>%Ln choices so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message numerus="yes">
        <source>%Ln picture(s) added since the last training.</source>
        <translation>
            <numerusform>%Ln picture added since the last training.</numerusform>
            <numerusform>%Ln pictures added since the last training.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashSheet</name>
    <message numerus="yes">
        <source>%Ln picture(s) will be moved to Trash.</source>
        <translation>
            <numerusform>%Ln picture will be moved to Trash.</numerusform>
            <numerusform>%Ln pictures will be moved to Trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed since indexing will stay: {names}</source>
        <translation>
            <numerusform>%Ln file was changed since it was indexed and will stay: {names}</numerusform>
            <numerusform>%Ln files were changed since they were indexed and will stay: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trasher</name>
    <message numerus="yes">
        <source>%Ln file(s) moved to Trash.</source>
        <translation>
            <numerusform>%Ln file moved to Trash.</numerusform>
            <numerusform>%Ln files moved to Trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message numerus="yes">
        <source>{n} images are too few to learn features from.</source>
        <translation>
            <numerusform>{n} image is too few to learn features from.</numerusform>
            <numerusform>{n} images are too few to learn features from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} known pictures are passed over now, as an ignore rule says.</source>
        <translation>
            <numerusform>{n} known picture is passed over now, as an ignore rule says.</numerusform>
            <numerusform>{n} known pictures are passed over now, as an ignore rule says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files have metadata that was not all read; {path}: {reason}</source>
        <translation>
            <numerusform>{n} files have metadata that was not all read; {path}: {reason}</numerusform>
            <numerusform>{n} files have metadata that was not all read; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} features have no direction (rows of zeros).</source>
        <translation>
            <numerusform>{n} feature has no direction (a row of zeros).</numerusform>
            <numerusform>{n} features have no direction (rows of zeros).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database was damaged; {n} tags, names and settings were brought back from a copy of {date}.</source>
        <translation>
            <numerusform>The database was damaged; {n} tag, name or setting was brought back from a copy of {date}.</numerusform>
            <numerusform>The database was damaged; {n} tags, names and settings were brought back from a copy of {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memesae</name>
    <message numerus="yes">
        <source>%Ln other way(s) from here</source>
        <translation>
            <numerusform>Another way from here</numerusform>
            <numerusform>%Ln other ways from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s)</source>
        <translation>
            <numerusform>%Ln feature</numerusform>
            <numerusform>%Ln features</numerusform>
        </translation>
    </message>
</context>
</TS>
