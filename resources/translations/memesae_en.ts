<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Clipboard</name>
    <message numerus="yes">
        <source>%Ln picture(s) are copied.</source>
        <translation>
            <numerusform>%Ln picture is copied.</numerusform>
            <numerusform>%Ln pictures are copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) are copied.</source>
        <translation>
            <numerusform>The path is copied.</numerusform>
            <numerusform>%Ln paths are copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%Ln new word(s).</source>
        <translation>
            <numerusform>%Ln new word.</numerusform>
            <numerusform>%Ln new words.</numerusform>
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
        <source>%Ln picture(s) show it</source>
        <translation>
            <numerusform>%Ln picture shows it</numerusform>
            <numerusform>%Ln pictures show it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexingController</name>
    <message numerus="yes">
        <source>%Ln new picture(s) can be found now.</source>
        <translation>
            <numerusform>%Ln new picture can be found now.</numerusform>
            <numerusform>%Ln new pictures can be found now.</numerusform>
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
        <source>%Ln picture(s) are listed.</source>
        <translation>
            <numerusform>%Ln picture is listed.</numerusform>
            <numerusform>%Ln pictures are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OcrController</name>
    <message numerus="yes">
        <source>%Ln more picture(s) can be found by their words.</source>
        <translation>
            <numerusform>%Ln more picture can be found by its words.</numerusform>
            <numerusform>%Ln more pictures can be found by their words.</numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%Ln favourite(s).</source>
        <translation>
            <numerusform>A favourite.</numerusform>
            <numerusform>%Ln favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are no longer favourites.</source>
        <translation>
            <numerusform>No longer a favourite.</numerusform>
            <numerusform>%Ln no longer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message numerus="yes">
        <source>%Ln picture(s) have come since the last time.</source>
        <translation>
            <numerusform>%Ln picture has come since the last time.</numerusform>
            <numerusform>%Ln pictures have come since the last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashSheet</name>
    <message numerus="yes">
        <source>%Ln picture(s) go into the trash of your system.</source>
        <translation>
            <numerusform>This picture goes into the trash of your system.</numerusform>
            <numerusform>%Ln pictures go into the trash of your system.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trasher</name>
    <message numerus="yes">
        <source>%Ln file(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln file is in the trash.</numerusform>
            <numerusform>%Ln files are in the trash.</numerusform>
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
</context>
</TS>
