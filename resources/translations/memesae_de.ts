<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Finds the picture you are thinking of. All of it on this computer.</source>
        <translation>Findet das Bild, an das du denkst. Alles auf diesem Computer.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Sammlung</translation>
    </message>
</context>
<context>
    <name>BarRow</name>
    <message>
        <source>Less of {name}</source>
        <translation>Weniger {name}</translation>
    </message>
    <message>
        <source>More of {name}</source>
        <translation>Mehr {name}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {words}</source>
        <translation>{words} entfernen</translation>
    </message>
    <message>
        <source>Less of {words}</source>
        <translation>Weniger {words}</translation>
    </message>
    <message>
        <source>More of {words}</source>
        <translation>Mehr {words}</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>Delete removes this filter</source>
        <translation>Entf entfernt diesen Filter</translation>
    </message>
    <message>
        <source>{words}, weight {weight:g}</source>
        <translation>{words}, Gewicht {weight:g}</translation>
    </message>
    <message>
        <source>Plus and minus change the weight, Delete removes it</source>
        <translation>Plus und Minus ändern das Gewicht, Entf entfernt es</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>{name} is copied.</source>
        <translation>{name} ist kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are copied.</source>
        <translation>
            <numerusform>%Ln Bild ist kopiert.</numerusform>
            <numerusform>%Ln Bilder sind kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) are copied.</source>
        <translation>
            <numerusform>Der Pfad ist kopiert.</numerusform>
            <numerusform>%Ln Pfade sind kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <source>Pictures are being copied.</source>
        <translation>Es werden gerade Bilder kopiert.</translation>
    </message>
    <message>
        <source>Wait for the end.</source>
        <translation>Warte, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Save a copy to</source>
        <translation>Kopie speichern in</translation>
    </message>
    <message>
        <source>1 picture was copied to {folder}.</source>
        <translation>1 Bild wurde nach {folder} kopiert.</translation>
    </message>
    <message>
        <source>{count} pictures were copied to {folder}.</source>
        <translation>{count} Bilder wurden nach {folder} kopiert.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>Stopped; {n} were not copied.</source>
        <translation>Angehalten; {n} wurden nicht kopiert.</translation>
    </message>
</context>
<context>
    <name>CopyNote</name>
    <message>
        <source>Stop copying</source>
        <translation>Kopieren anhalten</translation>
    </message>
    <message>
        <source>copying {done} of {total}</source>
        <translation>kopiert {done} von {total}</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>How much is explained, as learning goes on</source>
        <translation>Wie viel erklärt ist, während gelernt wird</translation>
    </message>
    <message>
        <source>{share:.0f} % now</source>
        <translation>jetzt {share:.0f} %</translation>
    </message>
    <message>
        <source>thin: pictures learnt from · thick: pictures kept aside to check</source>
        <translation>dünn: Bilder, aus denen gelernt wird · dick: Bilder, die zur Probe beiseitegelegt sind</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DirectionMaker</name>
    <message>
        <source>Add them to the search instead.</source>
        <translation>Nimm sie stattdessen in die Suche auf.</translation>
    </message>
    <message>
        <source>No feature matches these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DriftGauge</name>
    <message>
        <source>Outside this library: results may be unreliable (U to undo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the search was steered from what you typed: 0 is not at all, 1 is all the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance from your words {drift:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Search with this picture</source>
        <translation>Mit diesem Bild suchen</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>{n} features of {format} serve now.</source>
        <translation>{n} Merkmale aus {format} dienen jetzt.</translation>
    </message>
    <message>
        <source>Tried on your own pictures, they explain {share:.0f} % of what tells them apart.</source>
        <translation>An deinen eigenen Bildern geprüft, erklären sie {share:.0f} % dessen, was die Bilder unterscheidet.</translation>
    </message>
    <message>
        <source>Write the features into this folder</source>
        <translation>Die Merkmale in diesen Ordner schreiben</translation>
    </message>
    <message>
        <source>The features are written.</source>
        <translation>Die Merkmale sind geschrieben.</translation>
    </message>
    <message>
        <source>Write web pages of all features into this folder</source>
        <translation>Webseiten aller Merkmale in diesen Ordner schreiben</translation>
    </message>
    <message>
        <source>The pages are written.</source>
        <translation>Die Seiten sind geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new word(s).</source>
        <translation>
            <numerusform>%Ln neues Wort.</numerusform>
            <numerusform>%Ln neue Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Features are named anew.</source>
        <translation>Die Merkmale sind neu benannt.</translation>
    </message>
</context>
<context>
    <name>ExemplarPopup</name>
    <message>
        <source>less {name}</source>
        <translation>weniger {name}</translation>
    </message>
</context>
<context>
    <name>ExplanationPage</name>
    <message>
        <source>Back to the directions (X)</source>
        <translation>Zurück zu den Richtungen (X)</translation>
    </message>
    <message>
        <source>How these two differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this result?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bar points to the picture that has more of it. Press a number for more of a part, Shift+number for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}, made up of the parts below. Press a number for more of a part, Shift+number for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles Übrige</translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <source>Everything else is in the library. These are tried again as soon as they change.</source>
        <translation>Alles andere ist in der Sammlung. Diese werden wieder versucht, sobald sie sich ändern.</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Diese Liste kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>FeatureBrowser</name>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Find a feature by name</source>
        <translation>Ein Merkmal nach Namen finden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s)</source>
        <translation>
            <numerusform>%Ln Merkmal</numerusform>
            <numerusform>%Ln Merkmale</numerusform>
        </translation>
    </message>
    <message>
        <source>You have hidden none.</source>
        <translation>Du hast keines verborgen.</translation>
    </message>
    <message>
        <source>No feature is called that. Steer by the word itself with Ctrl+E.</source>
        <translation>Kein Merkmal heißt so. Mit Strg+E steuerst du nach dem Wort selbst.</translation>
    </message>
</context>
<context>
    <name>FeatureList</name>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
</context>
<context>
    <name>FeaturePage</name>
    <message>
        <source>All about this feature</source>
        <translation>Alles über dieses Merkmal</translation>
    </message>
    <message>
        <source>Name of this feature</source>
        <translation>Name dieses Merkmals</translation>
    </message>
    <message>
        <source>Strongest</source>
        <translation>Am stärksten</translation>
    </message>
    <message>
        <source>Most opposite</source>
        <translation>Am gegensätzlichsten</translation>
    </message>
    <message>
        <source>From weak to strong</source>
        <translation>Von schwach nach stark</translation>
    </message>
    <message>
        <source>Points the same way</source>
        <translation>Zeigt in dieselbe Richtung</translation>
    </message>
    <message>
        <source>Often seen together</source>
        <translation>Oft zusammen zu sehen</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Deine Notiz</translation>
    </message>
    <message>
        <source>Give it a name…</source>
        <translation>Gib ihm einen Namen…</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>Never offer it</source>
        <translation>Nie anbieten</translation>
    </message>
</context>
<context>
    <name>FeaturesController</name>
    <message>
        <source>The features are still being looked at.</source>
        <translation>Die Merkmale werden noch angesehen.</translation>
    </message>
    <message>
        <source>This library has no features yet.</source>
        <translation>Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Learn them from its pictures: press Ctrl+K and type “learn”.</source>
        <translation>Lerne sie aus den Bildern: Drücke Strg+K und tippe „lernen“.</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
    <message>
        <source>You said this about features that the present ones have no like of. It is kept, and comes back when such a feature is found again.</source>
        <translation>Das hast du über Merkmale gesagt, zu denen es unter den jetzigen kein ähnliches gibt. Es bleibt aufgehoben und kommt wieder, wenn so ein Merkmal gefunden wird.</translation>
    </message>
    <message>
        <source>{n} features were learnt from your pictures.</source>
        <translation>{n} Merkmale wurden aus deinen Bildern gelernt.</translation>
    </message>
    <message>
        <source>They explain {share:.0f} % of what tells them apart.</source>
        <translation>Sie erklären {share:.0f} % dessen, was die Bilder unterscheidet.</translation>
    </message>
</context>
<context>
    <name>FolderWatcher</name>
    <message>
        <source>Changes in the folders are noticed at once now.</source>
        <translation>Änderungen in den Ordnern werden jetzt sofort bemerkt.</translation>
    </message>
    <message>
        <source>Changes in the folders are no longer noticed.</source>
        <translation>Änderungen in den Ordnern werden nicht mehr bemerkt.</translation>
    </message>
    <message>
        <source>F5 looks for them.</source>
        <translation>F5 sucht danach.</translation>
    </message>
</context>
<context>
    <name>FoldersSheet</name>
    <message>
        <source>Folders of this library</source>
        <translation>Ordner dieser Sammlung</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>It lies elsewhere now…</source>
        <translation>Er liegt jetzt anderswo…</translation>
    </message>
    <message>
        <source>Let go of it…</source>
        <translation>Herausnehmen…</translation>
    </message>
    <message>
        <source>Pass over, one rule a line (as in .gitignore): screens/ or *.tmp.png</source>
        <translation>Übergehen, je Zeile eine Regel (wie in .gitignore): screens/ oder *.tmp.png</translation>
    </message>
    <message>
        <source>What to pass over</source>
        <translation>Was übergangen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>not there now: is its drive plugged in?</source>
        <translation>gerade nicht da: Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
        <source>Let go of a folder</source>
        <translation>Einen Ordner herausnehmen</translation>
    </message>
    <message>
        <source>Take {path} out of this library?</source>
        <translation>{path} aus dieser Sammlung nehmen?</translation>
    </message>
    <message>
        <source>Your pictures are not touched; their tags are kept.</source>
        <translation>Deine Bilder werden nicht angerührt; ihre Schlagwörter bleiben erhalten.</translation>
    </message>
    <message>
        <source>Let go of it</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>More of it</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>Search for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Features like it</source>
        <translation>Ähnliche Merkmale</translation>
    </message>
    <message>
        <source>Learn features from these pictures…</source>
        <translation>Merkmale aus diesen Bildern lernen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) without a feature</source>
        <translation>
            <numerusform>%Ln Name ohne Merkmal</numerusform>
            <numerusform>%Ln Namen ohne Merkmal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message numerus="yes">
        <source>%Ln picture(s) show it</source>
        <translation>
            <numerusform>%Ln Bild zeigt es</numerusform>
            <numerusform>%Ln Bilder zeigen es</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of them more than half as strongly as the strongest</source>
        <translation>{n} davon mehr als halb so stark wie das stärkste</translation>
    </message>
</context>
<context>
    <name>IndexingController</name>
    <message>
        <source>looking for pictures</source>
        <translation>sucht nach Bildern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new picture(s) can be found now.</source>
        <translation>
            <numerusform>%Ln neues Bild kann jetzt gefunden werden.</numerusform>
            <numerusform>%Ln neue Bilder können jetzt gefunden werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Jede Datei konnte gelesen werden.</translation>
    </message>
</context>
<context>
    <name>IntervalRows</name>
    <message>
        <source>Pictures from strong to weak</source>
        <translation>Bilder von stark nach schwach</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <source>Its usual keys</source>
        <translation>Seine üblichen Tasten</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>LayoutController</name>
    <message>
        <source>Select a picture first: results are sorted by similarity to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has no near-duplicates among the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicates are grouped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicates are not grouped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrariesController</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Wähle einen Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Add a folder to this library</source>
        <translation>Dieser Sammlung einen Ordner hinzufügen</translation>
    </message>
    <message>
        <source>This library is open.</source>
        <translation>Diese Sammlung ist geöffnet.</translation>
    </message>
    <message>
        <source>Go to another one first.</source>
        <translation>Geh zuerst zu einer anderen.</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Wo liegt {name} jetzt?</translation>
    </message>
    <message>
        <source>Choose the folder of an open_clip model</source>
        <translation>Wähle den Ordner eines open_clip-Modells</translation>
    </message>
    <message>
        <source>Another model is just being prepared.</source>
        <translation>Ein anderes Modell wird gerade vorbereitet.</translation>
    </message>
    <message>
        <source>The new model serves now.</source>
        <translation>Das neue Modell dient jetzt.</translation>
    </message>
</context>
<context>
    <name>LibrarySwitcher</name>
    <message>
        <source>Libraries</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Forget it…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>opened {date}</source>
        <translation>geöffnet am {date}</translation>
    </message>
    <message>
        <source>a folder is not there now</source>
        <translation>ein Ordner ist gerade nicht da</translation>
    </message>
    <message>
        <source>Rename this library</source>
        <translation>Diese Sammlung umbenennen</translation>
    </message>
    <message>
        <source>Name; empty for the names of its folders</source>
        <translation>Name; leer für die Namen ihrer Ordner</translation>
    </message>
    <message>
        <source>Forget this library</source>
        <translation>Diese Sammlung vergessen</translation>
    </message>
    <message>
        <source>Forget everything memesae knows about “{name}”?</source>
        <translation>Alles vergessen, was memesae über „{name}“ weiß?</translation>
    </message>
    <message>
        <source>Your pictures are not touched. Tags, kept searches and names of features of this library are lost, and it would have to be indexed anew.</source>
        <translation>Deine Bilder werden nicht angerührt. Schlagwörter, gemerkte Suchen und Namen von Merkmalen dieser Sammlung gehen verloren, und sie müsste neu erfasst werden.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>ListExporter</name>
    <message numerus="yes">
        <source>%Ln picture(s) are listed.</source>
        <translation>
            <numerusform>%Ln Bild steht in der Liste.</numerusform>
            <numerusform>%Ln Bilder stehen in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is in {name}.</source>
        <translation>Die Liste ist in {name}.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Library</source>
        <translation>S&amp;ammlung</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>S&amp;teer</source>
        <translation>S&amp;teuern</translation>
    </message>
    <message>
        <source>&amp;Features</source>
        <translation>&amp;Merkmale</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>ModelSheet</name>
    <message>
        <source>Model of this library</source>
        <translation>Modell dieser Sammlung</translation>
    </message>
    <message>
        <source>The built-in model is small and quick. A larger one understands words better and is slower; your pictures are looked through once more with it, and everything can be searched as before until that is done.</source>
        <translation>Das eingebaute Modell ist klein und schnell. Ein größeres versteht Wörter besser und ist langsamer; deine Bilder werden damit noch einmal durchgesehen, und bis das fertig ist, kann alles wie bisher gesucht werden.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Use it for this library</source>
        <translation>Für diese Sammlung verwenden</translation>
    </message>
    <message>
        <source>A model in a folder…</source>
        <translation>Ein Modell in einem Ordner…</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Anything you want to remember about it</source>
        <translation>Alles, was du dir darüber merken willst</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Deine Notiz</translation>
    </message>
</context>
<context>
    <name>NumberKeys</name>
    <message>
        <source>Use Shift and its number for less of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a single feature can be pushed down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its number for more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a single feature can be matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F shows all features.</source>
        <translation>F zeigt alle Merkmale.</translation>
    </message>
    <message>
        <source>This is not a single feature.</source>
        <translation>Das ist kein einzelnes Merkmal.</translation>
    </message>
</context>
<context>
    <name>OcrController</name>
    <message>
        <source>Words are being read already.</source>
        <translation>Wörter werden schon gelesen.</translation>
    </message>
    <message>
        <source>Words are read from now on, behind everything else.</source>
        <translation>Von jetzt an werden Wörter gelesen, hinter allem anderen.</translation>
    </message>
    <message>
        <source>No words are being read now.</source>
        <translation>Gerade werden keine Wörter gelesen.</translation>
    </message>
    <message>
        <source>No more words are read; those that were stay.</source>
        <translation>Es werden keine Wörter mehr gelesen; die gelesenen bleiben.</translation>
    </message>
    <message>
        <source>“Read the words in pictures” goes on.</source>
        <translation>„Wörter in den Bildern lesen“ macht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more picture(s) can be found by their words.</source>
        <translation>
            <numerusform>%Ln weiteres Bild kann über seine Wörter gefunden werden.</numerusform>
            <numerusform>%Ln weitere Bilder können über ihre Wörter gefunden werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>One step towards {name}</source>
        <translation>Einen Schritt zu {name}</translation>
    </message>
    <message>
        <source>One step less {name}</source>
        <translation>Einen Schritt weniger {name}</translation>
    </message>
    <message>
        <source>One step more {name}</source>
        <translation>Einen Schritt mehr {name}</translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of the small wedge, the query moves away from it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenLibrary</name>
    <message>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>That would open {n} programs at once.</source>
        <translation>Das würde {n} Programme auf einmal öffnen.</translation>
    </message>
    <message>
        <source>Select {n} pictures or fewer.</source>
        <translation>Wähle höchstens {n} Bilder aus.</translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <source>Sort features by</source>
        <translation>Merkmale sortieren nach</translation>
    </message>
    <message>
        <source>Strongest on these results</source>
        <translation>Am stärksten auf diesen Ergebnissen</translation>
    </message>
    <message>
        <source>Most common first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>Surest names first</source>
        <translation>Sicherste Namen zuerst</translation>
    </message>
    <message>
        <source>Most like the one shown</source>
        <translation>Dem gezeigten am ähnlichsten</translation>
    </message>
    <message>
        <source>Hidden ones</source>
        <translation>Verborgene</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>As a grid</source>
        <translation>Als Raster</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was willst du tun?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Steer by</source>
        <translation>Steuern nach</translation>
    </message>
    <message>
        <source>The kind of directions to steer by (Tab: next kind)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next nine directions (O)</source>
        <translation>Die nächsten neun Richtungen zeigen (O)</translation>
    </message>
    <message>
        <source>Shorter steps</source>
        <translation>Kleinere Schritte</translation>
    </message>
    <message>
        <source>Longer steps</source>
        <translation>Größere Schritte</translation>
    </message>
    <message>
        <source>step {step:g}</source>
        <translation>Schritt {step:g}</translation>
    </message>
    <message>
        <source>1–9 more · Shift+1–9 less · or click a preview to go that way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Cleared. It is made anew when it is needed.</source>
        <translation>Geleert. Es wird neu gemacht, wenn es gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <translation>{n} Pixel</translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Steer by</source>
        <translation>Steuern nach</translation>
    </message>
    <message>
        <source>Library and model</source>
        <translation>Sammlung und Modell</translation>
    </message>
    <message>
        <source>Compute on (from the next start)</source>
        <translation>Rechnen auf (ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>All of this is kept in {file}</source>
        <translation>All das steht in {file}</translation>
    </message>
</context>
<context>
    <name>ProgramSheet</name>
    <message>
        <source>No program says that it can open this picture.</source>
        <translation>Kein Programm sagt, dass es dieses Bild öffnen kann.</translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation>Ein anderes Programm…</translation>
    </message>
</context>
<context>
    <name>QueryEdit</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>What are you thinking of?</source>
        <translation>Woran denkst du?</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>Großansicht</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
</context>
<context>
    <name>ReadingNote</name>
    <message>
        <source>Pause reading words</source>
        <translation>Wörterlesen unterbrechen</translation>
    </message>
    <message>
        <source>Stop reading words</source>
        <translation>Wörterlesen beenden</translation>
    </message>
    <message>
        <source>reading words: paused</source>
        <translation>Wörterlesen: unterbrochen</translation>
    </message>
    <message>
        <source>Go on reading words</source>
        <translation>Wörter weiterlesen</translation>
    </message>
    <message>
        <source>reading words {percent} %</source>
        <translation>liest Wörter {percent} %</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Relatives</name>
    <message>
        <source>Closeness {value:.2f}</source>
        <translation>Nähe {value:.2f}</translation>
    </message>
</context>
<context>
    <name>ResultsController</name>
    <message>
        <source>{row} of {count}</source>
        <translation>{row} von {count}</translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>{results}, {order}</source>
        <translation>{results}, {order}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Newest picture first</source>
        <translation>Neuestes Bild zuerst</translation>
    </message>
    <message>
        <source>Oldest picture first</source>
        <translation>Ältestes Bild zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least relevant first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name, descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most similar first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least similar first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearchActions</name>
    <message>
        <source>Search copied as text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearchTasks</name>
    <message>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
    <message>
        <source>Saved “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed “{old}” to “{new}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln search(es).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSearchesSheet</name>
    <message>
        <source>Name of the current search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Save a search to return to it later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>Copy one first.</source>
        <translation>Kopiere zuerst eines.</translation>
    </message>
    <message>
        <source>No picture on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a picture first.</source>
        <translation>Wähle zuerst ein Bild aus.</translation>
    </message>
    <message>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with a picture file</source>
        <translation>Mit einer Bilddatei suchen</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Kept searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Recent queries</source>
        <translation>Letzte Suchen</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Select a picture first.</source>
        <translation>Wähle zuerst ein Bild aus.</translation>
    </message>
    <message>
        <source>The file is not there now.</source>
        <translation>Die Datei ist gerade nicht da.</translation>
    </message>
    <message>
        <source>Plug in its drive, or look for it again with F5.</source>
        <translation>Schließe das Laufwerk an, oder suche es mit F5 noch einmal.</translation>
    </message>
</context>
<context>
    <name>SelectionNote</name>
    <message>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>SidebarActions</name>
    <message>
        <source>“{old}” is called “{new}” now.</source>
        <translation>„{old}“ heißt jetzt „{new}“.</translation>
    </message>
    <message>
        <source>“{name}” is forgotten.</source>
        <translation>„{name}“ ist vergessen.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Pause indexing</source>
        <translation>Erfassen unterbrechen</translation>
    </message>
    <message>
        <source>Stop indexing</source>
        <translation>Erfassen beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage} {percent} %</source>
        <translation>{stage} {percent} %</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteeringController</name>
    <message>
        <source>Computing feature statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to steer yet.</source>
        <translation>Noch gibt es nichts zu steuern.</translation>
    </message>
    <message>
        <source>Search for something close to it first.</source>
        <translation>Suche zuerst etwas, das nahe daran ist.</translation>
    </message>
    <message>
        <source>Press the number of the direction to pin or unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the number of the feature to push down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the number of the feature to match; with Shift, to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the number of the direction to search for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the number of the direction to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the number of the feature to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two or more pictures first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a picture first, or two to compare.</source>
        <translation>Wähle zuerst ein Bild aus, oder zwei zum Vergleichen.</translation>
    </message>
    <message>
        <source>Select two pictures first.</source>
        <translation>Wähle zuerst zwei Bilder aus.</translation>
    </message>
</context>
<context>
    <name>SteeringPanel</name>
    <message>
        <source>Steering</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Steer by any word…</source>
        <translation>Nach einem beliebigen Wort steuern…</translation>
    </message>
    <message>
        <source>Steer by any word</source>
        <translation>Nach einem beliebigen Wort steuern</translation>
    </message>
</context>
<context>
    <name>SteeringPresenter</name>
    <message>
        <source>Computing feature statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for anything close to what you have in mind.
Directions to steer by appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageRows</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear: {name}</source>
        <translation>Leeren: {name}</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Take “{tag}” off</source>
        <translation>„{tag}“ wegnehmen</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln picture(s)</source>
        <translation>
            <numerusform>Für dieses Bild</numerusform>
            <numerusform>Für %Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message numerus="yes">
        <source>%Ln favourite(s).</source>
        <translation>
            <numerusform>Ein Favorit.</numerusform>
            <numerusform>%Ln Favoriten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are no longer favourites.</source>
        <translation>
            <numerusform>Kein Favorit mehr.</numerusform>
            <numerusform>%Ln nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{tag}”: {n} more.</source>
        <translation>„{tag}“: {n} mehr.</translation>
    </message>
    <message>
        <source>“{tag}”: {n} fewer.</source>
        <translation>„{tag}“: {n} weniger.</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>TimelineItemButton</name>
    <message>
        <source>{step}, go to this step</source>
        <translation>{step}, zu diesem Schritt gehen</translation>
    </message>
    <message>
        <source>{step}, current step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Something went wrong inside memesae: {error}</source>
        <translation>In memesae ist etwas schiefgegangen: {error}</translation>
    </message>
    <message>
        <source>Nothing you stored is lost. The details are there if you want to report it.</source>
        <translation>Nichts Gespeichertes ist verloren. Falls du es melden willst, stehen hier die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>TrainingNote</name>
    <message>
        <source>learning features {percent} %</source>
        <translation>lernt Merkmale {percent} %</translation>
    </message>
    <message>
        <source>learning features</source>
        <translation>lernt Merkmale</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>Learn features from these pictures</source>
        <translation>Merkmale aus diesen Bildern lernen</translation>
    </message>
    <message>
        <source>How many features</source>
        <translation>Wie viele Merkmale</translation>
    </message>
    <message>
        <source>How many show on one picture</source>
        <translation>Wie viele auf einem Bild zu sehen sind</translation>
    </message>
    <message>
        <source>Go on from the features in use</source>
        <translation>Von den jetzigen Merkmalen aus weiterlernen</translation>
    </message>
    <message>
        <source>Quicker for a library that has grown; names stay put</source>
        <translation>Schneller für eine Sammlung, die gewachsen ist; Namen bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>memesae looks for what your {n} pictures have in common. It takes a minute or a few; searching goes on meanwhile, and you may close this. What you named keeps its name where it is found again.</source>
        <translation>memesae sucht, was deine {n} Bilder gemeinsam haben. Das dauert eine oder ein paar Minuten; gesucht werden kann währenddessen, und du darfst dies hier schließen. Was du benannt hast, behält seinen Namen, wo es wieder gefunden wird.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have come since the last time.</source>
        <translation>
            <numerusform>Seit dem letzten Mal ist 1 Bild dazugekommen.</numerusform>
            <numerusform>Seit dem letzten Mal sind %Ln Bilder dazugekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Anhalten und das Beste behalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Learn features</source>
        <translation>Merkmale lernen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>TrashSheet</name>
    <message>
        <source>Do not ask again; Undo is there each time</source>
        <translation>Nicht mehr fragen; „Rückgängig“ gibt es jedes Mal</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) go into the trash of your system.</source>
        <translation>
            <numerusform>Dieses Bild kommt in den Papierkorb deines Systems.</numerusform>
            <numerusform>%Ln Bilder kommen in den Papierkorb deines Systems.</numerusform>
        </translation>
    </message>
    <message>
        <source>With their copies these are {n} files.</source>
        <translation>Mit ihren Doppelten sind das {n} Dateien.</translation>
    </message>
</context>
<context>
    <name>Trasher</name>
    <message>
        <source>Nothing went to the trash; nothing is lost.</source>
        <translation>Nichts kam in den Papierkorb; nichts ist verloren.</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} ist im Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln Datei ist im Papierkorb.</numerusform>
            <numerusform>%Ln Dateien sind im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>To have them back, open the trash of your system and restore them.</source>
        <translation>Um sie zurückzubekommen, öffne den Papierkorb deines Systems und stelle sie wieder her.</translation>
    </message>
    <message>
        <source>Nothing came back from the trash.</source>
        <translation>Nichts kam aus dem Papierkorb zurück.</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} ist wieder da.</translation>
    </message>
    <message>
        <source>{count} files are back.</source>
        <translation>{count} Dateien sind wieder da.</translation>
    </message>
</context>
<context>
    <name>UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowController</name>
    <message>
        <source>System theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsWeight</name>
    <message>
        <source>Words in pictures count less</source>
        <translation>Wörter in Bildern zählen weniger</translation>
    </message>
    <message>
        <source>Words in pictures count more</source>
        <translation>Wörter in Bildern zählen mehr</translation>
    </message>
    <message>
        <source>Words in pictures count {weight:.1f}: press to leave them out</source>
        <translation>Wörter in Bildern zählen {weight:.1f}: Drücke, um sie wegzulassen</translation>
    </message>
    <message>
        <source>Look for words in the pictures too</source>
        <translation>Auch nach Wörtern in den Bildern suchen</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Sort by relevance</source>
        <translation>Nach Relevanz sortieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Sort by date, newest first</source>
        <translation>Nach Datum sortieren, neueste zuerst</translation>
    </message>
    <message>
        <source>Sort by size, largest first</source>
        <translation>Nach Größe sortieren, größte zuerst</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Namen sortieren</translation>
    </message>
    <message>
        <source>Group by folder</source>
        <translation>Nach Ordnern gruppieren</translation>
    </message>
    <message>
        <source>Show near-duplicates of this picture</source>
        <translation>Fast Gleiche dieses Bildes zeigen</translation>
    </message>
    <message>
        <source>Sort the results; the relevance cutoff is unaffected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by similarity to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sort order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle through relevance, date, size, name and, with a picture selected, similarity to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the sort order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the results under headings of their folders, or ungroup them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand or collapse the group of near-duplicates that a picture represents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show near-duplicates as one picture with a number, or each by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show relevance cutoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the line above results that match hardly better than any other picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the features</source>
        <translation>Die Merkmale durchsehen</translation>
    </message>
    <message>
        <source>List all features with their pictures; find one by name, use it, rename it, hide it.</source>
        <translation>Alle Merkmale mit ihren Bildern auflisten; eines nach Namen finden, verwenden, umbenennen, verbergen.</translation>
    </message>
    <message>
        <source>Learn features from these pictures…</source>
        <translation>Merkmale aus diesen Bildern lernen…</translation>
    </message>
    <message>
        <source>Find out what the pictures of this library have in common, to steer by it.</source>
        <translation>Herausfinden, was die Bilder dieser Sammlung gemeinsam haben, um danach zu steuern.</translation>
    </message>
    <message>
        <source>Name features by your own words…</source>
        <translation>Merkmale mit eigenen Wörtern benennen…</translation>
    </message>
    <message>
        <source>Choose a text file with one word or phrase a line; features may be called by them.</source>
        <translation>Eine Textdatei mit je einem Wort oder Ausdruck pro Zeile wählen; Merkmale dürfen so heißen.</translation>
    </message>
    <message>
        <source>Use features from a file…</source>
        <translation>Merkmale aus einer Datei verwenden…</translation>
    </message>
    <message>
        <source>Take in a sparse autoencoder trained elsewhere, tried on these pictures first.</source>
        <translation>Einen anderswo gelernten Sparse Autoencoder hereinholen, erst an diesen Bildern geprüft.</translation>
    </message>
    <message>
        <source>Write the features to a file…</source>
        <translation>Die Merkmale in eine Datei schreiben…</translation>
    </message>
    <message>
        <source>Write the features in use as SAELens reads them.</source>
        <translation>Die verwendeten Merkmale so schreiben, wie SAELens sie liest.</translation>
    </message>
    <message>
        <source>Write web pages of all features…</source>
        <translation>Webseiten aller Merkmale schreiben…</translation>
    </message>
    <message>
        <source>Write all features with their pictures as pages that open in any browser.</source>
        <translation>Alle Merkmale mit ihren Bildern als Seiten schreiben, die jeder Browser öffnet.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Choose a folder of pictures; it is indexed and searched from then on.</source>
        <translation>Einen Ordner mit Bildern wählen; von da an wird er erfasst und durchsucht.</translation>
    </message>
    <message>
        <source>Go to another library</source>
        <translation>Zu einer anderen Sammlung gehen</translation>
    </message>
    <message>
        <source>List all libraries, the one opened last in front; go to one, rename or forget it.</source>
        <translation>Alle Sammlungen auflisten, die zuletzt geöffnete vorn; zu einer gehen, sie umbenennen oder vergessen.</translation>
    </message>
    <message>
        <source>Folders of this library</source>
        <translation>Ordner dieser Sammlung</translation>
    </message>
    <message>
        <source>Show the folders of this library; add one, let go of one, say where one lies now, pass files over.</source>
        <translation>Die Ordner dieser Sammlung zeigen; einen hinzufügen, herausnehmen, sagen, wo einer jetzt liegt, Dateien übergehen.</translation>
    </message>
    <message>
        <source>Model of this library</source>
        <translation>Modell dieser Sammlung</translation>
    </message>
    <message>
        <source>Choose the model that this library is searched with: the built-in one, or a better and larger one.</source>
        <translation>Das Modell wählen, mit dem diese Sammlung durchsucht wird: das eingebaute oder ein besseres und größeres.</translation>
    </message>
    <message>
        <source>Add another folder to this library…</source>
        <translation>Dieser Sammlung einen weiteren Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Let this library cover one more folder.</source>
        <translation>Diese Sammlung um einen Ordner erweitern.</translation>
    </message>
    <message>
        <source>Look for new pictures</source>
        <translation>Nach neuen Bildern suchen</translation>
    </message>
    <message>
        <source>Find new, changed and moved pictures and index them.</source>
        <translation>Neue, geänderte und verschobene Bilder finden und erfassen.</translation>
    </message>
    <message>
        <source>Notice changes in the folders, or no longer</source>
        <translation>Änderungen in den Ordnern bemerken oder nicht mehr</translation>
    </message>
    <message>
        <source>Find new, changed, moved and deleted pictures while the program runs, or with F5 only.</source>
        <translation>Neue, geänderte, verschobene und gelöschte Bilder finden, während das Programm läuft, oder nur mit F5.</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>Erfassen unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <source>Let indexing wait, or go on; what is indexed can be searched meanwhile.</source>
        <translation>Das Erfassen unterbrechen oder fortsetzen; was erfasst ist, kann schon gesucht werden.</translation>
    </message>
    <message>
        <source>Stop indexing</source>
        <translation>Erfassen beenden</translation>
    </message>
    <message>
        <source>Stop indexing; everything finished is kept and the next run goes on from there.</source>
        <translation>Das Erfassen beenden; alles Fertige bleibt, und der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>Show pictures that could not be read</source>
        <translation>Bilder zeigen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>List the files that could not be read, each with its reason.</source>
        <translation>Die Dateien auflisten, die nicht gelesen werden konnten, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the selected pictures in the program made for them.</source>
        <translation>Die ausgewählten Bilder mit dem Programm öffnen, das dafür da ist.</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Öffnen mit…</translation>
    </message>
    <message>
        <source>Open the selected pictures in a program that you choose.</source>
        <translation>Die ausgewählten Bilder mit einem Programm deiner Wahl öffnen.</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Open the folder in which the picture lies.</source>
        <translation>Den Ordner öffnen, in dem das Bild liegt.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Make the selected pictures favourites, or no longer; is:favourite finds them.</source>
        <translation>Die ausgewählten Bilder zu Favoriten machen oder nicht mehr; is:favourite findet sie.</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Give the selected pictures tags of your own, or take some away; tag:name finds them.</source>
        <translation>Den ausgewählten Bildern eigene Schlagwörter geben oder wegnehmen; tag:name findet sie.</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the picture itself, to paste it into a chat or a document; several as files too.</source>
        <translation>Das Bild selbst kopieren, um es in einen Chat oder ein Dokument einzufügen; mehrere auch als Dateien.</translation>
    </message>
    <message>
        <source>Copy as files</source>
        <translation>Als Dateien kopieren</translation>
    </message>
    <message>
        <source>Copy the selected pictures as files, to paste them into a folder or a message.</source>
        <translation>Die ausgewählten Bilder als Dateien kopieren, um sie in einen Ordner oder eine Nachricht einzufügen.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy where the selected pictures lie, one line each.</source>
        <translation>Kopieren, wo die ausgewählten Bilder liegen, je eine Zeile.</translation>
    </message>
    <message>
        <source>Save a copy to…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Copy the selected pictures into a folder; what lies there is never overwritten.</source>
        <translation>Die ausgewählten Bilder in einen Ordner kopieren; was dort liegt, wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Write as a list…</source>
        <translation>Als Liste schreiben…</translation>
    </message>
    <message>
        <source>Write paths, scores, tags and copies of the selected pictures into a table, text or JSON.</source>
        <translation>Pfade, Werte, Schlagwörter und Doppelte der ausgewählten Bilder in Tabelle, Text oder JSON schreiben.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Put the files of the selected pictures into the trash of your system; asks first.</source>
        <translation>Die Dateien der ausgewählten Bilder in den Papierkorb deines Systems legen; fragt vorher.</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was last done: the trash, favourites, tags, a forgotten search.</source>
        <translation>Zurücknehmen, was zuletzt getan wurde: Papierkorb, Favoriten, Schlagwörter, eine vergessene Suche.</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld gehen</translation>
    </message>
    <message>
        <source>Move the cursor to the search field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the query and show the newest pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the selected pictures from the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with copied picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the picture or picture file on the clipboard to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a picture file on this computer to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture large; the same key or Escape closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer, larger thumbnails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide how similar each picture is to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the query towards a direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the query away from a direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last step, whether a nudge or another query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the step that was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset steering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the query as typed; can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrease the step size of a nudge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Increase the step size of a nudge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer by another kind of direction: features, contrasts, principal axes, random, coordinates, or a mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin or unpin a direction: press the key, then its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push down a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank pictures with a feature last: press the key, then its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a feature to its strength in pictures that show it: press the key, then its number; with Shift, to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a direction to the query as a term: press the key, then its number; with Shift, with negative weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show examples of a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show many pictures of both ends: press the key, then its number; or hover over its pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page of a feature: press the key, then its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this result?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which parts make up a picture&apos;s score, or how two selected pictures differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do these have in common?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer the features that the selected pictures have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the difference between two selected pictures a direction, and nudge from the first towards the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type any word to make it a direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the sliders; the arrow keys move them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the query and its nudges under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the saved searches to open, remove, import or export them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy search as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the query with all its nudges as one line of text, to paste it elsewhere or send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the search that was copied as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light, dark and system theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all commands; type to filter, Enter to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version, model and device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close memesae; unfinished indexing resumes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn anfangen</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr wie dieses</translation>
    </message>
    <message>
        <source>Add the selected pictures to the query.</source>
        <translation>Die ausgewählten Bilder in die Suche aufnehmen.</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Weniger wie dieses</translation>
    </message>
    <message>
        <source>Search with a picture file…</source>
        <translation>Mit einer Bilddatei suchen…</translation>
    </message>
    <message>
        <source>Go to the results</source>
        <translation>Zu den Ergebnissen gehen</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Großansicht</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>Kleinere Vorschaubilder</translation>
    </message>
    <message>
        <source>Show more, smaller thumbnails.</source>
        <translation>Mehr, kleinere Vorschaubilder zeigen.</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>List kept searches, favourites, tags, folders and recent queries at the left.</source>
        <translation>Links gemerkte Suchen, Favoriten, Schlagwörter, Ordner und letzte Suchen auflisten.</translation>
    </message>
    <message>
        <source>Go to the side bar</source>
        <translation>Zur Seitenleiste gehen</translation>
    </message>
    <message>
        <source>Go to the side bar, or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del forgets.</source>
        <translation>Zur Seitenleiste oder zurück gehen: Eingabe sucht, Strg+Eingabe grenzt ein, F2 benennt um, Entf vergisst.</translation>
    </message>
    <message>
        <source>More of direction 1</source>
        <translation>Mehr von Richtung 1</translation>
    </message>
    <message>
        <source>More of directions 1 to 9</source>
        <translation>Mehr von den Richtungen 1 bis 9</translation>
    </message>
    <message>
        <source>More of direction 2</source>
        <translation>Mehr von Richtung 2</translation>
    </message>
    <message>
        <source>More of direction 3</source>
        <translation>Mehr von Richtung 3</translation>
    </message>
    <message>
        <source>More of direction 4</source>
        <translation>Mehr von Richtung 4</translation>
    </message>
    <message>
        <source>More of direction 5</source>
        <translation>Mehr von Richtung 5</translation>
    </message>
    <message>
        <source>More of direction 6</source>
        <translation>Mehr von Richtung 6</translation>
    </message>
    <message>
        <source>More of direction 7</source>
        <translation>Mehr von Richtung 7</translation>
    </message>
    <message>
        <source>More of direction 8</source>
        <translation>Mehr von Richtung 8</translation>
    </message>
    <message>
        <source>More of direction 9</source>
        <translation>Mehr von Richtung 9</translation>
    </message>
    <message>
        <source>Less of direction 1</source>
        <translation>Weniger von Richtung 1</translation>
    </message>
    <message>
        <source>Less of directions 1 to 9</source>
        <translation>Weniger von den Richtungen 1 bis 9</translation>
    </message>
    <message>
        <source>Less of direction 2</source>
        <translation>Weniger von Richtung 2</translation>
    </message>
    <message>
        <source>Less of direction 3</source>
        <translation>Weniger von Richtung 3</translation>
    </message>
    <message>
        <source>Less of direction 4</source>
        <translation>Weniger von Richtung 4</translation>
    </message>
    <message>
        <source>Less of direction 5</source>
        <translation>Weniger von Richtung 5</translation>
    </message>
    <message>
        <source>Less of direction 6</source>
        <translation>Weniger von Richtung 6</translation>
    </message>
    <message>
        <source>Less of direction 7</source>
        <translation>Weniger von Richtung 7</translation>
    </message>
    <message>
        <source>Less of direction 8</source>
        <translation>Weniger von Richtung 8</translation>
    </message>
    <message>
        <source>Less of direction 9</source>
        <translation>Weniger von Richtung 9</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Shorter steps</source>
        <translation>Kleinere Schritte</translation>
    </message>
    <message>
        <source>Longer steps</source>
        <translation>Größere Schritte</translation>
    </message>
    <message>
        <source>Show the next nine directions; pinned ones stay.</source>
        <translation>Die nächsten neun Richtungen zeigen; angeheftete bleiben.</translation>
    </message>
    <message>
        <source>Next kind of direction</source>
        <translation>Nächste Art von Richtung</translation>
    </message>
    <message>
        <source>Pin a direction</source>
        <translation>Eine Richtung anheften</translation>
    </message>
    <message>
        <source>Search for a direction</source>
        <translation>Nach einer Richtung suchen</translation>
    </message>
    <message>
        <source>Show a feature&apos;s page</source>
        <translation>Die Seite eines Merkmals zeigen</translation>
    </message>
    <message>
        <source>Steer from one picture to the other</source>
        <translation>Vom einen Bild zum anderen steuern</translation>
    </message>
    <message>
        <source>Steer by any word</source>
        <translation>Nach einem beliebigen Wort steuern</translation>
    </message>
    <message>
        <source>Go to the steering panel</source>
        <translation>Zum Steuerfeld gehen</translation>
    </message>
    <message>
        <source>Read the words in pictures</source>
        <translation>Wörter in den Bildern lesen</translation>
    </message>
    <message>
        <source>Read the words in all pictures behind everything else, so that text: finds them.</source>
        <translation>Die Wörter in allen Bildern hinter allem anderen lesen, damit text: sie findet.</translation>
    </message>
    <message>
        <source>Pause or resume reading words</source>
        <translation>Wörterlesen unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <source>Let reading wait, or go on; words that are read can be searched meanwhile.</source>
        <translation>Das Lesen unterbrechen oder fortsetzen; gelesene Wörter können schon gesucht werden.</translation>
    </message>
    <message>
        <source>Stop reading words</source>
        <translation>Wörterlesen beenden</translation>
    </message>
    <message>
        <source>Read no more words until you ask for it; what was read is kept.</source>
        <translation>Keine Wörter mehr lesen, bis du danach fragst; was gelesen ist, bleibt.</translation>
    </message>
    <message>
        <source>Look for words in the pictures too, or not</source>
        <translation>Auch nach Wörtern in den Bildern suchen oder nicht</translation>
    </message>
    <message>
        <source>Let what is written in a picture count when you search by words, or what it shows alone.</source>
        <translation>Bei der Suche nach Wörtern auch zählen lassen, was in einem Bild geschrieben steht, oder nur, was es zeigt.</translation>
    </message>
    <message>
        <source>Words in pictures count more</source>
        <translation>Wörter in Bildern zählen mehr</translation>
    </message>
    <message>
        <source>Bring pictures that have your words written in them further up.</source>
        <translation>Bilder, in denen deine Wörter geschrieben stehen, weiter nach vorn bringen.</translation>
    </message>
    <message>
        <source>Words in pictures count less</source>
        <translation>Wörter in Bildern zählen weniger</translation>
    </message>
    <message>
        <source>Let what the pictures show decide more than what is written in them.</source>
        <translation>Mehr darauf geben, was die Bilder zeigen, als darauf, was in ihnen geschrieben steht.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Choose colours, sizes, first step, device and more; see how much room everything takes.</source>
        <translation>Farben, Größen, ersten Schritt, Gerät und mehr wählen; sehen, wie viel Platz alles braucht.</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Give commands other keys; a key that is taken is refused.</source>
        <translation>Befehlen andere Tasten geben; eine vergebene Taste wird abgelehnt.</translation>
    </message>
    <message>
        <source>Show all keys on one page.</source>
        <translation>Alle Tasten auf einer Seite zeigen.</translation>
    </message>
    <message>
        <source>About memesae</source>
        <translation>Über memesae</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This library has no features yet.</source>
        <translation>Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Train them: memesae train FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feature “{text}”.</source>
        <translation>Es gibt kein Merkmal „{text}“.</translation>
    </message>
    <message>
        <source>Similar names: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F to browse all features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>{name} no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have permission to read {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have permission to write to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in {place}.</source>
        <translation>In {place} kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} could not be copied: {reason}.</source>
        <translation>{name} konnte nicht kopiert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is no longer in the trash.</source>
        <translation>{name} ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>{name} could not be restored: {path} already exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be restored: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is read-only, so nothing in it can be moved to Trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive of {name} has no usable trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be moved to Trash: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search was made with another model.</source>
        <translation>Diese Suche wurde mit einem anderen Modell gemacht.</translation>
    </message>
    <message>
        <source>It can be used in a library that was indexed with that model.</source>
        <translation>Sie kann in einer Sammlung verwendet werden, die mit jenem Modell erfasst wurde.</translation>
    </message>
    <message>
        <source>one of {names}, or empty</source>
        <translation>eines von {names} oder leer</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}.</source>
        <translation>Die Einstellungen in {path} können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The file is unchanged, and the defaults are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in a text editor, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {name} is {value}, but must be {wanted}.</source>
        <translation>Die Einstellung {name} ist {value}, muss aber {wanted} sein.</translation>
    </message>
    <message>
        <source>The defaults are in use.</source>
        <translation>Es gilt das Voreingestellte.</translation>
    </message>
    <message>
        <source>Change it in settings.toml or in the program.</source>
        <translation>Ändere es in settings.toml oder im Programm.</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eines von {names}</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>eine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>There is no direction “{identity}”.</source>
        <translation>Es gibt keine Richtung „{identity}“.</translation>
    </message>
    <message>
        <source>memesae offer lists the directions for a query.</source>
        <translation>memesae offer zählt die Richtungen zu einer Suche auf.</translation>
    </message>
    <message>
        <source>A text and a picture cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give two texts or two pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved search called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another saved search is called “{new}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to be a file of saved searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of saved searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} contains no saved searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored timeline is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>All nine keys are pinned.</source>
        <translation>Alle neun Tasten sind angeheftet.</translation>
    </message>
    <message>
        <source>Unpin one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query yet.</source>
        <translation>Noch gibt es keine Suche.</translation>
    </message>
    <message>
        <source>Type or drop something first.</source>
        <translation>Tippe oder ziehe zuerst etwas hinein.</translation>
    </message>
    <message>
        <source>{path} cannot be cleared: {reason}.</source>
        <translation>{path} kann nicht geleert werden: {reason}.</translation>
    </message>
    <message>
        <source>Your pictures and the library are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>What was there before is untouched.</source>
        <translation>Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>Make room or allow writing in {folder}.</source>
        <translation>Schaffe Platz, oder erlaube das Schreiben in {folder}.</translation>
    </message>
    <message>
        <source>{path} is not in this library.</source>
        <translation>{path} ist nicht in dieser Sammlung.</translation>
    </message>
    <message>
        <source>{folder} has not been indexed yet.</source>
        <translation>{folder} ist noch nicht erfasst.</translation>
    </message>
    <message>
        <source>Run: memesae index {folder}</source>
        <translation>Starte: memesae index {folder}</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>Es gibt kein Modell „{name}“.</translation>
    </message>
    <message>
        <source>At hand: {names}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE.</source>
        <translation>Verfügbar: {names}. Andere: ARCHITEKTUR/MARKE, hf-hub:ORG/REPOSITORY, ein Ordner mit open_clip_config.json, oder ARCHITEKTUR:DATEI.</translation>
    </message>
    <message>
        <source>“{name}” names no repository.</source>
        <translation>„{name}“ nennt kein Repository.</translation>
    </message>
    <message>
        <source>Write hf-hub:ORG/REPOSITORY.</source>
        <translation>Schreibe hf-hub:ORG/REPOSITORY.</translation>
    </message>
    <message>
        <source>open_clip knows no weights “{tag}” for “{architecture}”.</source>
        <translation>open_clip kennt keine Gewichte „{tag}“ für „{architecture}“.</translation>
    </message>
    <message>
        <source>Its list: python -c &apos;import open_clip; print(open_clip.list_pretrained())&apos;</source>
        <translation>Seine Liste: python -c &apos;import open_clip; print(open_clip.list_pretrained())&apos;</translation>
    </message>
    <message>
        <source>The folder {folder} holds no open_clip model.</source>
        <translation>Der Ordner {folder} enthält kein open_clip-Modell.</translation>
    </message>
    <message>
        <source>It must hold {config} and {weights}.</source>
        <translation>Er muss {config} und {weights} enthalten.</translation>
    </message>
    <message>
        <source>{config} is damaged or no open_clip model&apos;s.</source>
        <translation>{config} ist beschädigt oder gehört zu keinem open_clip-Modell.</translation>
    </message>
    <message>
        <source>This machine has no {wanted} device that PyTorch can use.</source>
        <translation>Dieser Computer hat kein Gerät {wanted}, das PyTorch benutzen kann.</translation>
    </message>
    <message>
        <source>It has: {available}. Choose one with --device, or leave it at auto.</source>
        <translation>Er hat: {available}. Wähle eines mit --device, oder lass es bei auto.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>no connection to its server</source>
        <translation>keine Verbindung zu seinem Server</translation>
    </message>
    <message>
        <source>The model {name} could not be downloaded: {reason}.</source>
        <translation>Das Modell {name} konnte nicht heruntergeladen werden: {reason}.</translation>
    </message>
    <message>
        <source>What has arrived is kept, and the next try goes on from there.</source>
        <translation>Was angekommen ist, bleibt, und der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>At hand without a network: {names}.</source>
        <translation>Ohne Netz verfügbar: {names}.</translation>
    </message>
    <message>
        <source>There is no model in {repository}, or it is not public.</source>
        <translation>In {repository} ist kein Modell, oder es ist nicht öffentlich.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Prüfe die Schreibweise.</translation>
    </message>
    <message>
        <source>{repository} holds no open_clip model: it has no {file}.</source>
        <translation>{repository} enthält kein open_clip-Modell: {file} fehlt.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wähle ein anderes.</translation>
    </message>
    <message>
        <source>The download arrived damaged.</source>
        <translation>Das Heruntergeladene ist beschädigt angekommen.</translation>
    </message>
    <message>
        <source>Try again: it starts from the front.</source>
        <translation>Versuche es noch einmal: Es beginnt von vorn.</translation>
    </message>
    <message>
        <source>downloading {name} (MB)</source>
        <translation>lädt {name} herunter (MB)</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory is full: smaller batches are used, which is slower.</source>
        <translation>Der Speicher der Grafikkarte ist voll: Es wird in kleineren Stapeln gearbeitet, das ist langsamer.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory is full: the CPU is used instead, which is slower.</source>
        <translation>Der Speicher der Grafikkarte ist voll: Stattdessen arbeitet der Prozessor, das ist langsamer.</translation>
    </message>
    <message>
        <source>The model {name} cannot be loaded: {reason}</source>
        <translation>Das Modell {name} kann nicht geladen werden: {reason}</translation>
    </message>
    <message>
        <source>Libraries and their vectors are untouched.</source>
        <translation>Sammlungen und ihre Vektoren sind unberührt.</translation>
    </message>
    <message>
        <source>If its file is damaged, delete it and download it again, or use another model.</source>
        <translation>Wenn seine Datei beschädigt ist, lösche sie und lade sie neu herunter, oder verwende ein anderes Modell.</translation>
    </message>
    <message>
        <source>reading pictures</source>
        <translation>liest Bilder</translation>
    </message>
    <message>
        <source>The default keys are in use.</source>
        <translation>Es gelten die vorgegebenen Tasten.</translation>
    </message>
    <message>
        <source>{key} is assigned to both “{first}” and “{second}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign another key to one of them in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>This is a {width} x {height} pixel picture, larger than memesae opens ({limit}).</source>
        <translation>Das ist ein Bild mit {width} x {height} Pixeln, größer, als memesae öffnet ({limit}).</translation>
    </message>
    <message>
        <source>memesae is not allowed to read this file.</source>
        <translation>memesae darf diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file holds no picture that memesae can open.</source>
        <translation>Die Datei enthält kein Bild, das memesae öffnen kann.</translation>
    </message>
    <message>
        <source>The picture is larger than memesae opens (110 megapixels).</source>
        <translation>Das Bild ist größer, als memesae öffnet (110 Megapixel).</translation>
    </message>
    <message>
        <source>The file is larger than memesae opens (512 MB).</source>
        <translation>Die Datei ist größer, als memesae öffnet (512 MB).</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>Der Speicher reicht nicht, um dieses Bild zu öffnen.</translation>
    </message>
    <message>
        <source>This picture has {megapixels} megapixels, more than memesae opens ({limit}).</source>
        <translation>Dieses Bild hat {megapixels} Megapixel, mehr, als memesae öffnet ({limit}).</translation>
    </message>
    <message>
        <source>The picture is of a rare kind that memesae cannot open.</source>
        <translation>Das Bild ist von einer seltenen Art, die memesae nicht öffnen kann.</translation>
    </message>
    <message>
        <source>This is only a placeholder of Git LFS; the picture itself was not downloaded.</source>
        <translation>Das ist nur ein Platzhalter von Git LFS; das Bild selbst wurde nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>memesae does not open pictures of this kind ({suffix}).</source>
        <translation>memesae öffnet keine Bilder dieser Art ({suffix}).</translation>
    </message>
    <message>
        <source>The file holds nothing but zeros.</source>
        <translation>Die Datei enthält nichts als Nullen.</translation>
    </message>
    <message>
        <source>The database in {place} is damaged.</source>
        <translation>Die Datenbank in {place} ist beschädigt.</translation>
    </message>
    <message>
        <source>Your pictures are untouched.</source>
        <translation>Deine Bilder sind unberührt.</translation>
    </message>
    <message>
        <source>Index the folder again: what can still be read is saved into a new database, and the damaged one is kept beside it.</source>
        <translation>Erfasse den Ordner neu: Was noch lesbar ist, kommt in eine neue Datenbank, und die beschädigte bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>Another memesae is writing to this library.</source>
        <translation>Ein anderes memesae schreibt gerade in diese Sammlung.</translation>
    </message>
    <message>
        <source>Searching still works.</source>
        <translation>Suchen geht weiterhin.</translation>
    </message>
    <message>
        <source>Try again when it has finished, or stop it.</source>
        <translation>Versuche es noch einmal, wenn es fertig ist, oder halte es an.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Everything stored so far is safe.</source>
        <translation>Alles bisher Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>Make room on the disk that holds {place}, then go on.</source>
        <translation>Schaffe Platz auf dem Datenträger von {place}, dann geht es weiter.</translation>
    </message>
    <message>
        <source>What is there is untouched.</source>
        <translation>Was dort ist, ist unberührt.</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another place with --home.</source>
        <translation>Erlaube das Schreiben dort, oder wähle mit --home einen anderen Ort.</translation>
    </message>
    <message>
        <source>The database in {place} cannot be opened or created.</source>
        <translation>Die Datenbank in {place} kann nicht geöffnet oder angelegt werden.</translation>
    </message>
    <message>
        <source>See that the folder exists and may be read and written, or choose another place with --home.</source>
        <translation>Sieh nach, ob es den Ordner gibt und er gelesen und beschrieben werden darf, oder wähle mit --home einen anderen Ort.</translation>
    </message>
    <message>
        <source>The disk that holds {place} reported an error.</source>
        <translation>Der Datenträger von {place} hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Everything stored before is safe if the disk is.</source>
        <translation>Alles vorher Gespeicherte ist sicher, wenn der Datenträger es ist.</translation>
    </message>
    <message>
        <source>See that the drive is connected and healthy, then try again.</source>
        <translation>Sieh nach, ob das Laufwerk angeschlossen und gesund ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>There is no filter called {kind}.</source>
        <translation>Es gibt keinen Filter namens {kind}.</translation>
    </message>
    <message>
        <source>Filters are {kinds}.</source>
        <translation>Filter sind {kinds}.</translation>
    </message>
    <message>
        <source>{kind}:{value} is not understood.</source>
        <translation>{kind}:{value} wird nicht verstanden.</translation>
    </message>
    <message>
        <source>{kind}: {sentence}, for example {kind}:{example}.</source>
        <translation>{kind}: {sentence}, zum Beispiel {kind}:{example}.</translation>
    </message>
    <message>
        <source>images in a folder, at any depth</source>
        <translation>Bilder in einem Ordner, in beliebiger Tiefe</translation>
    </message>
    <message>
        <source>images whose file name contains a word</source>
        <translation>Bilder, deren Dateiname ein Wort enthält</translation>
    </message>
    <message>
        <source>images of one format</source>
        <translation>Bilder eines Formats</translation>
    </message>
    <message>
        <source>images of one kind or shape</source>
        <translation>Bilder einer Art oder Form</translation>
    </message>
    <message>
        <source>images with words to be read in them</source>
        <translation>Bilder, in denen Wörter zu lesen sind</translation>
    </message>
    <message>
        <source>images that have a tag of yours</source>
        <translation>Bilder mit einem deiner Schlagwörter</translation>
    </message>
    <message>
        <source>images taken or changed on a date or later</source>
        <translation>Bilder von einem Tag oder danach</translation>
    </message>
    <message>
        <source>images taken or changed on a date or before</source>
        <translation>Bilder von einem Tag oder davor</translation>
    </message>
    <message>
        <source>images taken or changed in a year, a month or on a day</source>
        <translation>Bilder aus einem Jahr, einem Monat oder von einem Tag</translation>
    </message>
    <message>
        <source>images at least so many pixels wide</source>
        <translation>Bilder, mindestens so viele Pixel breit</translation>
    </message>
    <message>
        <source>images at most so many pixels wide</source>
        <translation>Bilder, höchstens so viele Pixel breit</translation>
    </message>
    <message>
        <source>images at least so many pixels high</source>
        <translation>Bilder, mindestens so viele Pixel hoch</translation>
    </message>
    <message>
        <source>images at most so many pixels high</source>
        <translation>Bilder, höchstens so viele Pixel hoch</translation>
    </message>
    <message>
        <source>files of at least so many bytes</source>
        <translation>Dateien mit mindestens so vielen Bytes</translation>
    </message>
    <message>
        <source>files of at most so many bytes</source>
        <translation>Dateien mit höchstens so vielen Bytes</translation>
    </message>
    <message>
        <source>{folder} already belongs to this library.</source>
        <translation>{folder} gehört schon zu dieser Sammlung.</translation>
    </message>
    <message>
        <source>Choose a folder of its own.</source>
        <translation>Wähle einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{folder} is not a folder of this library.</source>
        <translation>{folder} ist kein Ordner dieser Sammlung.</translation>
    </message>
    <message>
        <source>See the library&apos;s folders for what it is called there.</source>
        <translation>Sieh unter den Ordnern der Sammlung nach, wie er dort heißt.</translation>
    </message>
    <message>
        <source>This is a link to a file that is not there.</source>
        <translation>Das ist ein Verweis auf eine Datei, die nicht da ist.</translation>
    </message>
    <message>
        <source>An ignore rule is not understood: {reason}.</source>
        <translation>Eine Regel zum Übergehen wird nicht verstanden: {reason}.</translation>
    </message>
    <message>
        <source>Rules are as in a .gitignore file, for example: screenshots/ or *.tmp.png</source>
        <translation>Regeln sind wie in einer .gitignore-Datei, zum Beispiel: screenshots/ oder *.tmp.png</translation>
    </message>
    <message>
        <source>reading the folder</source>
        <translation>liest den Ordner</translation>
    </message>
    <message>
        <source>The library in {place} was written by a newer memesae (version {version} of its database, this program knows {known}).</source>
        <translation>Die Sammlung in {place} wurde von einem neueren memesae geschrieben (Version {version} ihrer Datenbank, dieses Programm kennt {known}).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Update memesae to open it.</source>
        <translation>Aktualisiere memesae, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>There is no library in {place}.</source>
        <translation>In {place} ist keine Sammlung.</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{folder} does not exist.</source>
        <translation>{folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>Give a folder that holds pictures.</source>
        <translation>Gib einen Ordner an, der Bilder enthält.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag may have {most} characters.</source>
        <translation>Ein Schlagwort darf {most} Zeichen haben.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wähle ein kürzeres.</translation>
    </message>
    <message>
        <source>Another memesae is indexing this library.</source>
        <translation>Ein anderes memesae erfasst gerade diese Sammlung.</translation>
    </message>
    <message>
        <source>What it finds can be searched here too.</source>
        <translation>Was es findet, kann auch hier gesucht werden.</translation>
    </message>
    <message>
        <source>Wait for it to finish, then look again with F5.</source>
        <translation>Warte, bis es fertig ist, und suche dann mit F5 noch einmal.</translation>
    </message>
    <message>
        <source>It is looked through every {seconds} seconds instead.</source>
        <translation>Er wird stattdessen alle {seconds} Sekunden durchgesehen.</translation>
    </message>
    <message>
        <source>{folder} lies on a network drive, which does not tell when pictures change.</source>
        <translation>{folder} liegt auf einem Netzlaufwerk, das nicht meldet, wenn Bilder sich ändern.</translation>
    </message>
    <message>
        <source>{folder} has more folders than this system watches at once.</source>
        <translation>{folder} hat mehr Ordner, als dieses System auf einmal beobachtet.</translation>
    </message>
    <message>
        <source>{every} A greater fs.inotify.max_user_watches brings changes at once.</source>
        <translation>{every} Ein größeres fs.inotify.max_user_watches lässt Änderungen sofort bemerken.</translation>
    </message>
    <message>
        <source>reading words</source>
        <translation>liest Wörter</translation>
    </message>
    <message>
        <source>sorting activations</source>
        <translation>ordnet Aktivierungen</translation>
    </message>
    <message>
        <source>comparing directions</source>
        <translation>vergleicht Richtungen</translation>
    </message>
    <message>
        <source>comparing activations</source>
        <translation>vergleicht Aktivierungen</translation>
    </message>
    <message>
        <source>writing pages</source>
        <translation>schreibt Seiten</translation>
    </message>
    <message>
        <source>The weights in {name} do not have matching shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index some images first: features are validated on them before the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memesae reads SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete and meme-search-engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its features is active on them</source>
        <translation>keines seiner Merkmale ist bei ihnen aktiv</translation>
    </message>
    <message>
        <source>it was probably trained for another model, or on vectors scaled differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({program}) describes this library&apos;s images worse than no features at all (unexplained share {fvu}): {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features in use stay as they are.</source>
        <translation>Die jetzigen Merkmale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The weights in this file are not matrices, so this is not a sparse autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model that they were trained on.</source>
        <translation>Wähle das Modell, mit dem sie gelernt wurden.</translation>
    </message>
    <message>
        <source>These features are for vectors of {own} numbers, the library&apos;s have {width}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder and decoder in this file do not have matching shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bias has {given} numbers instead of {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Save it again with torch.save.</source>
        <translation>Speichere sie noch einmal mit torch.save.</translation>
    </message>
    <message>
        <source>{name} is damaged, or not a file of PyTorch 1.6 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: its contents cannot be read.</source>
        <translation>{name} ist beschädigt: Der Inhalt kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} was not opened: it would run {code}, which no autoencoder file needs.</source>
        <translation>{name} wurde nicht geöffnet: Es würde {code} ausführen, was keine Autoencoder-Datei braucht.</translation>
    </message>
    <message>
        <source>naming features</source>
        <translation>benennt Merkmale</translation>
    </message>
    <message>
        <source>reading exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the built-in features, or train again with {least} images or more.</source>
        <translation>Verwende die eingebauten Merkmale, oder lerne noch einmal mit mindestens {least} Bildern.</translation>
    </message>
    <message>
        <source>k must be at least 1 and less than the number of features ({features}), not {k}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs batches of at least 2 images, at least 1 step, and some held-out images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selection must be topk or batchtopk, not {selection}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matryoshka widths must be ascending and no larger than the number of features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} images are too few to learn features from.</source>
        <translation>
            <numerusform>{n} Bild ist zu wenig, um daraus Merkmale zu lernen.</numerusform>
            <numerusform>{n} Bilder sind zu wenige, um daraus Merkmale zu lernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the built-in features.</source>
        <translation>Verwende die eingebauten Merkmale.</translation>
    </message>
    <message>
        <source>Some vectors are not finite.</source>
        <translation>Manche Vektoren sind nicht endlich.</translation>
    </message>
    <message>
        <source>Index the folder again.</source>
        <translation>Erfasse den Ordner neu.</translation>
    </message>
    <message>
        <source>Training {features} features of width {width} cannot start from the previous {earlier} of width {earlier_width}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word list {name} cannot be read.</source>
        <translation>Die Wortliste {name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It must be a UTF-8 text file with one word or phrase in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{more}” and “{less}” are the same to the model.</source>
        <translation>„{more}“ und „{less}“ sind für das Modell dasselbe.</translation>
    </message>
    <message>
        <source>Key {key} has no direction in this offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{identity}” is not one of the current directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a sparse autoencoder first.</source>
        <translation>Lerne zuerst Merkmale.</translation>
    </message>
    <message>
        <source>This library has no directions of kind “{kind}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put + or - before it, or quotes around text with a colon: &quot;at 12:30&quot;.</source>
        <translation>Setze + oder - davor, oder Anführungszeichen um Text mit Doppelpunkt: &quot;um 12:30&quot;.</translation>
    </message>
    <message>
        <source>Write a term after it.</source>
        <translation>Schreibe etwas dahinter.</translation>
    </message>
    <message>
        <source>There is no term after this {sign}.</source>
        <translation>Nach diesem {sign} kommt nichts.</translation>
    </message>
    <message>
        <source>Results are counted from 1.</source>
        <translation>Ergebnisse werden ab 1 gezählt.</translation>
    </message>
    <message>
        <source>There is nothing after “{name}:”.</source>
        <translation>Nach „{name}:“ kommt nichts.</translation>
    </message>
    <message>
        <source>A weight must be at the start of a term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter cannot have a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These quotes are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This weight has no term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one after it, or put the sign in quotes to search for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a vector saved by memesae.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of the library is given by its number, like image:17.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {near}:? Text with a colon goes in quotes.</source>
        <translation>Meintest du {near}:? Text mit Doppelpunkt gehört in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Text with a colon goes in quotes.</source>
        <translation>Text mit Doppelpunkt gehört in Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no filter called {name}.</source>
        <translation>Es gibt keinen Filter namens {name}.</translation>
    </message>
    <message>
        <source>“{number}” is not a number, so it cannot be a weight.</source>
        <translation>„{number}“ ist keine Zahl, also auch kein Gewicht.</translation>
    </message>
    <message>
        <source>Write weights like 2: or 0.5:, and put text with a colon in quotes: &quot;12:30&quot;.</source>
        <translation>Schreibe Gewichte wie 2: oder 0.5:, und setze Text mit Doppelpunkt in Anführungszeichen: &quot;12:30&quot;.</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {quote} at the end of the phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feature “{name}”: this library has no features yet.</source>
        <translation>Es gibt kein Merkmal „{name}“: Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Train features for it first.</source>
        <translation>Lerne zuerst Merkmale dafür.</translation>
    </message>
    <message>
        <source>These terms cancel each other out, so there is nothing to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no result {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To search for text that looks like a path, put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a weight.</source>
        <translation>Ändere ein Gewicht.</translation>
    </message>
    <message>
        <source>This library has no image {image}.</source>
        <translation>Diese Sammlung hat kein Bild {image}.</translation>
    </message>
    <message>
        <source>The picture {path} cannot be read.</source>
        <translation>Das Bild {path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This saved vector is damaged.</source>
        <translation>Dieser gespeicherte Vektor ist beschädigt.</translation>
    </message>
    <message>
        <source>This saved vector was made by another model.</source>
        <translation>Dieser gespeicherte Vektor stammt von einem anderen Modell.</translation>
    </message>
    <message>
        <source>This saved search is damaged or incomplete.</source>
        <translation>Diese gemerkte Suche ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This timeline is damaged or incomplete.</source>
        <translation>Dieser Verlauf ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This text is not a search copied from memesae.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copied search is damaged.</source>
        <translation>Diese kopierte Suche ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy the whole line.</source>
        <translation>Kopiere die ganze Zeile.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>ban {name}</source>
        <translation>{name} verbannt</translation>
    </message>
    <message>
        <source>allow {name}</source>
        <translation>{name} erlaubt</translation>
    </message>
    <message>
        <source>There is no query to nudge yet.</source>
        <translation>Noch gibt es keine Suche zum Schieben.</translation>
    </message>
    <message>
        <source>There is no step {number}.</source>
        <translation>Es gibt keinen Schritt {number}.</translation>
    </message>
    <message>
        <source>preparing fast search</source>
        <translation>bereitet schnelles Suchen vor</translation>
    </message>
    <message>
        <source>The background process of memesae stopped unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished work is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It restarts when it is next needed. Press F5 to resume indexing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding opposites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} contains far more than a sparse autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not contain a sparse autoencoder in a known format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memesae looks for {names}; if the file has another name, choose the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not specify k, the number of active features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the architecture {kind}, which memesae does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a transcoder, not an autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has an encoder of several layers, which memesae does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} contains a sparse autoencoder of an unsupported kind: {architecture}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is incomplete: {missing} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {folder} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it does not contain a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it is not a valid safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it contains numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of this sparse autoencoder do not have matching shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sparse autoencoder needs either k or a threshold, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These features are for vectors of {width} numbers, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged, so training cannot resume from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it to start training from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>memesae</name>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Export saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import words for naming features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list of selected pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Find the picture you are thinking of</source>
        <translation>Finde das Bild, an das du denkst</translation>
    </message>
    <message>
        <source>Choose a folder of memes or photos, or drop one here.
Everything stays on this computer, and nothing is written into the folder.</source>
        <translation>Wähle einen Ordner mit Memes oder Fotos, oder zieh einen hierher.
Alles bleibt auf diesem Computer, und in den Ordner wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Indexing your pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ones appear here in a moment and can be searched at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder has no readable pictures. Add some and press F5, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a filter below the search field, or start over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures here yet</source>
        <translation>Noch keine Bilder hier</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn anfangen</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>{share} von allem</translation>
    </message>
    <message>
        <source>name {share} sure</source>
        <translation>Name zu {share} sicher</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>noch zu früh zu sagen</translation>
    </message>
    <message>
        <source>{share} of what tells your pictures apart is explained: as much as it should be.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist erklärt: so viel, wie es sein soll.</translation>
    </message>
    <message>
        <source>{share} of what tells your pictures apart is explained: usable, more pictures would help.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist erklärt: brauchbar, mehr Bilder würden helfen.</translation>
    </message>
    <message>
        <source>{share} of what tells your pictures apart is explained: too little, the built-in features serve you better.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist erklärt: zu wenig, die eingebauten Merkmale dienen dir besser.</translation>
    </message>
    <message>
        <source>{share} of what tells your pictures apart is explained so far.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist bisher erklärt.</translation>
    </message>
    <message>
        <source>{share} of the features are never used.</source>
        <translation>{share} der Merkmale werden nie gebraucht.</translation>
    </message>
    <message>
        <source>{share} of the features are never used: ask for fewer next time.</source>
        <translation>{share} der Merkmale werden nie gebraucht: Verlange nächstes Mal weniger.</translation>
    </message>
    <message>
        <source>{share} of the features are never used: ask for far fewer.</source>
        <translation>{share} der Merkmale werden nie gebraucht: Verlange viel weniger.</translation>
    </message>
    <message>
        <source>{share} of the features are not used yet.</source>
        <translation>{share} der Merkmale werden noch nicht gebraucht.</translation>
    </message>
    <message>
        <source>The best so far is what is kept.</source>
        <translation>Behalten wird das Beste bisher.</translation>
    </message>
    <message>
        <source>It gets no better any more: you may stop, the best so far is kept.</source>
        <translation>Es wird nicht mehr besser: Du kannst anhalten, das Beste bisher bleibt.</translation>
    </message>
    <message>
        <source>Other pictures, less likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength {n} of 100 (cosine {score})</source>
        <translation>Stärke {n} von 100 (Kosinus {score})</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>built in, at once</source>
        <translation>eingebaut, sofort da</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>a download of {n} MB</source>
        <translation>{n} MB zum Herunterladen</translation>
    </message>
    <message>
        <source>in a folder of yours</source>
        <translation>in einem Ordner von dir</translation>
    </message>
    <message>
        <source>About memesae</source>
        <translation>Über memesae</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Move to the trash?</source>
        <translation>In den Papierkorb?</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Graphics card where there is one</source>
        <translation>Grafikkarte, wo es eine gibt</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Nvidia or AMD graphics card</source>
        <translation>Grafikkarte von Nvidia oder AMD</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>The library: what is known about your pictures, tags, searches, features</source>
        <translation>Die Sammlung: was über deine Bilder bekannt ist, Schlagwörter, Suchen, Merkmale</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>What makes searching quick</source>
        <translation>Was das Suchen schnell macht</translation>
    </message>
    <message>
        <source>What the features do on these pictures</source>
        <translation>Was die Merkmale auf diesen Bildern tun</translation>
    </message>
    <message>
        <source>Words that name features, for all libraries</source>
        <translation>Wörter, die Merkmale benennen, für alle Sammlungen</translation>
    </message>
    <message>
        <source>Notice new and changed pictures at once</source>
        <translation>Neue und geänderte Bilder sofort bemerken</translation>
    </message>
    <message>
        <source>Show near-duplicates as one</source>
        <translation>Fast Gleiche als eines zeigen</translation>
    </message>
    <message>
        <source>Show where relevance ends</source>
        <translation>Zeigen, wo die Relevanz endet</translation>
    </message>
    <message>
        <source>Show how close each picture is</source>
        <translation>Zeigen, wie nah jedes Bild ist</translation>
    </message>
    <message>
        <source>Look for words in the pictures too</source>
        <translation>Auch nach Wörtern in den Bildern suchen</translation>
    </message>
    <message>
        <source>Show the side bar</source>
        <translation>Die Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>{name} last</source>
        <translation>{name} zuletzt</translation>
    </message>
    <message>
        <source>this picture</source>
        <translation>dieses Bild</translation>
    </message>
    <message>
        <source>result {number}</source>
        <translation>Ergebnis {number}</translation>
    </message>
    <message>
        <source>a direction</source>
        <translation>eine Richtung</translation>
    </message>
    <message>
        <source>feature {number}</source>
        <translation>Merkmal {number}</translation>
    </message>
    <message>
        <source>Ctrl+S keeps the present search</source>
        <translation>Strg+S merkt sich die jetzige Suche</translation>
    </message>
    <message>
        <source>Enter remembers a query</source>
        <translation>Eingabe merkt sich eine Suche</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>L tags the selected pictures</source>
        <translation>L gibt den ausgewählten Bildern Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other way(s) from here</source>
        <translation>
            <numerusform>Ein anderer Weg von hier</numerusform>
            <numerusform>%Ln andere Wege von hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Best mix</source>
        <translation>Beste Mischung</translation>
    </message>
    <message>
        <source>Contrasts</source>
        <translation>Kontraste</translation>
    </message>
    <message>
        <source>Principal axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features and contrasts that change the top results most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concepts found by training on pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main differences among the current results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random directions, for comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single coordinates of the model&apos;s vectors, for comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>The directions in which this library varies most</source>
        <translation>Die Richtungen, in denen diese Sammlung am meisten schwankt</translation>
    </message>
    <message>
        <source>more {more} / less {less}</source>
        <translation>mehr {more} / weniger {less}</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
