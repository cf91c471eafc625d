<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Finds the picture you are thinking of. Everything stays on this computer.</source>
        <translation>Findet das Bild, an das du denkst. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
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
        <source>Processor</source>
        <translation>Prozessor</translation>
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
    <name>ChipRow</name>
    <message>
        <source>Enter shows its features; plus and minus change the weight, Delete removes it</source>
        <translation>Eingabe zeigt ihre Merkmale; Plus und Minus ändern das Gewicht, Entf entfernt sie</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied {name}.</source>
        <translation>{name} kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln picture(s).</source>
        <translation>
            <numerusform>%Ln Bild kopiert.</numerusform>
            <numerusform>%Ln Bilder kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln path(s).</source>
        <translation>
            <numerusform>%Ln Pfad kopiert.</numerusform>
            <numerusform>%Ln Pfade kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonPage</name>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>What the pictures selected in the results share, more than the rest.</source>
        <translation>Was die in den Ergebnissen ausgewählten Bilder gemeinsam haben, mehr als die übrigen.</translation>
    </message>
    <message>
        <source>Select two or more pictures in the results first.</source>
        <translation>Zuerst zwei oder mehr Bilder in den Ergebnissen auswählen.</translation>
    </message>
    <message>
        <source>These pictures have nothing in common that chance would not bring.</source>
        <translation>Diese Bilder haben nichts gemeinsam, was nicht auch der Zufall brächte.</translation>
    </message>
    <message>
        <source>{images} pictures, {bursts} of them different.</source>
        <translation>{images} Bilder, davon {bursts} verschiedene.</translation>
    </message>
    <message>
        <source>{shown} of {bursts}, {share} of the rest (+{low:.0f} to +{high:.0f} %)</source>
        <translation>{shown} von {bursts}, {share} der übrigen (+{low:.0f} bis +{high:.0f} %)</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <source>Pictures are already being copied.</source>
        <translation>Es werden schon Bilder kopiert.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Warte, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Save copy to</source>
        <translation>Kopie speichern in</translation>
    </message>
    <message>
        <source>Copied 1 picture to {folder}.</source>
        <translation>1 Bild nach {folder} kopiert.</translation>
    </message>
    <message>
        <source>Copied {count} pictures to {folder}.</source>
        <translation>{count} Bilder nach {folder} kopiert.</translation>
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
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>{share:.0f} % now</source>
        <translation>jetzt {share:.0f} %</translation>
    </message>
    <message>
        <source>thin: training pictures · thick: held-out pictures</source>
        <translation>dünn: Trainingsbilder · dick: zurückgehaltene Bilder</translation>
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
    <name>DifferencesPage</name>
    <message>
        <source>First set of pictures</source>
        <translation>Erste Menge von Bildern</translation>
    </message>
    <message>
        <source>Second set of pictures</source>
        <translation>Zweite Menge von Bildern</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen:</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What one set of pictures shows more than another: pictures of the first at the left, of the second beside them.</source>
        <translation>Was eine Menge von Bildern häufiger zeigt als eine andere: links Bilder der ersten, daneben solche der zweiten.</translation>
    </message>
    <message>
        <source>the whole library</source>
        <translation>die ganze Sammlung</translation>
    </message>
    <message>
        <source>results now</source>
        <translation>jetzige Ergebnisse</translation>
    </message>
    <message>
        <source>all other pictures</source>
        <translation>alle anderen Bilder</translation>
    </message>
    <message>
        <source>library {name}</source>
        <translation>Sammlung {name}</translation>
    </message>
    <message>
        <source>Choose two sets of pictures that differ.</source>
        <translation>Wählen Sie zwei verschiedene Mengen von Bildern.</translation>
    </message>
    <message>
        <source>{images} pictures ({bursts} of them different) against {others} ({other_bursts}).</source>
        <translation>{images} Bilder ({bursts} davon verschieden) gegenüber {others} ({other_bursts}).</translation>
    </message>
    <message>
        <source>No feature differs more than by chance.</source>
        <translation>Kein Merkmal unterscheidet sich stärker als durch Zufall.</translation>
    </message>
    <message>
        <source>{found} of {tested} features differ (5 % of them by chance at most); listed are those that tell different things.</source>
        <translation>{found} von {tested} Merkmalen unterscheiden sich (höchstens 5 % davon durch Zufall); gezeigt sind solche, die Verschiedenes sagen.</translation>
    </message>
    <message>
        <source>More in {name}</source>
        <translation>Mehr in: {name}</translation>
    </message>
    <message>
        <source>{share} against {other}</source>
        <translation>{share} gegenüber {other}</translation>
    </message>
    <message>
        <source>{change:+.1f} points ({low:+.1f} to {high:+.1f}) · AUC {auc:.2f}</source>
        <translation>{change:+.1f} Prozentpunkte ({low:+.1f} bis {high:+.1f}) · AUC {auc:.2f}</translation>
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
        <translation>Kein Merkmal passt zu diesen Wörtern.</translation>
    </message>
</context>
<context>
    <name>DriftGauge</name>
    <message>
        <source>Outside this library (U to undo)</source>
        <translation>Außerhalb dieser Bibliothek (U macht rückgängig)</translation>
    </message>
    <message>
        <source>No picture here is close to what the search was steered to, so results may be unreliable</source>
        <translation>Kein Bild hier liegt nahe an dem, wohin die Suche gelenkt wurde; die Ergebnisse sind vielleicht unzuverlässig</translation>
    </message>
    <message>
        <source>How far the search was steered from what you typed: 0 is not at all, 1 is all the way</source>
        <translation>Wie weit die Suche von dem weggesteuert wurde, was du getippt hast: 0 ist gar nicht, 1 ist ganz und gar</translation>
    </message>
    <message>
        <source>distance from your words {drift:.2f}</source>
        <translation>Abstand von deinen Wörtern {drift:.2f}</translation>
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
        <translation>Wie sich diese beiden unterscheiden</translation>
    </message>
    <message>
        <source>Why this result?</source>
        <translation>Warum dieses Ergebnis?</translation>
    </message>
    <message>
        <source>Each bar points to the picture that has more of it. Press a number for more of a part, Shift+number for less.</source>
        <translation>Jeder Balken zeigt zu dem Bild, das mehr davon hat. Eine Ziffer bringt mehr von einem Teil, Umschalt+Ziffer weniger.</translation>
    </message>
    <message>
        <source>Score {score}, made up of the parts below. Press a number for more of a part, Shift+number for less.</source>
        <translation>Wert {score}, zusammengesetzt aus den Teilen unten. Eine Ziffer bringt mehr von einem Teil, Umschalt+Ziffer weniger.</translation>
    </message>
    <message>
        <source>Your search</source>
        <translation>Deine Suche</translation>
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
    <name>ExploreController</name>
    <message>
        <source>Explore needs further libraries, which this line installs: {line}</source>
        <translation>Erkunden braucht weitere Bibliotheken, die diese Zeile installiert: {line}</translation>
    </message>
    <message>
        <source>Select a picture first.</source>
        <translation>Wähle zuerst ein Bild aus.</translation>
    </message>
    <message>
        <source>Only a feature in use can be a filter.</source>
        <translation>Nur ein benutztes Merkmal kann ein Filter sein.</translation>
    </message>
</context>
<context>
    <name>ExploreSheet</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>More of this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Less of this</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>Only with this</source>
        <translation>Nur mit diesem</translation>
    </message>
    <message>
        <source>Only without</source>
        <translation>Nur ohne dieses</translation>
    </message>
    <message>
        <source>Why features?</source>
        <translation>Wozu Merkmale?</translation>
    </message>
    <message>
        <source>Opens a page in the browser: why one coordinate is not one thing</source>
        <translation>Öffnet eine Seite im Browser: warum eine Koordinate nicht für eine Sache steht</translation>
    </message>
</context>
<context>
    <name>ExternalOpener</name>
    <message>
        <source>This would open {n} pictures at once.</source>
        <translation>Das würde {n} Bilder auf einmal öffnen.</translation>
    </message>
    <message>
        <source>Select {n} pictures or fewer.</source>
        <translation>Wähle höchstens {n} Bilder aus.</translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <source>These files could not be read and are retried when they change.</source>
        <translation>Diese Dateien konnten nicht gelesen werden; sie werden wieder versucht, wenn sie sich ändern.</translation>
    </message>
    <message>
        <source>Report of indexing</source>
        <translation>Bericht über das Erfassen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>FamiliesPage</name>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>What belongs together, from general to special: each tree is a family.</source>
        <translation>Was zusammengehört, vom Allgemeinen zum Besonderen: Jeder Baum ist eine Familie.</translation>
    </message>
    <message>
        <source>{members} features in {families} families.</source>
        <translation>{members} Merkmale in {families} Familien.</translation>
    </message>
    <message>
        <source>Halves of the pictures agree to {agreement:.2f} (1: the same, 0: chance).</source>
        <translation>Hälften der Bilder stimmen zu {agreement:.2f} überein (1: gleich, 0: Zufall).</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>{share} von allen</translation>
    </message>
    <message>
        <source>{share} of these also show the one above</source>
        <translation>{share} davon zeigen auch das darüber</translation>
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
        <source>No hidden features.</source>
        <translation>Keine verborgenen Merkmale.</translation>
    </message>
    <message>
        <source>No feature has this name. Press Ctrl+E to steer by the word itself.</source>
        <translation>Kein Merkmal heißt so. Mit Strg+E steuerst du nach dem Wort selbst.</translation>
    </message>
</context>
<context>
    <name>FeatureExchange</name>
    <message>
        <source>{n} features of {format} now in use.</source>
        <translation>{n} Merkmale aus {format} werden jetzt verwendet.</translation>
    </message>
    <message>
        <source>On your pictures they capture {share:.0f} % of the differences.</source>
        <translation>An deinen Bildern erfassen sie {share:.0f} % der Unterschiede.</translation>
    </message>
    <message>
        <source>Export features to this folder</source>
        <translation>Merkmale in diesen Ordner exportieren</translation>
    </message>
    <message>
        <source>Features exported.</source>
        <translation>Merkmale exportiert.</translation>
    </message>
    <message>
        <source>Export feature pages to this folder</source>
        <translation>Merkmalseiten in diesen Ordner exportieren</translation>
    </message>
    <message>
        <source>Feature pages exported.</source>
        <translation>Merkmalseiten exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln new word(s).</source>
        <translation>
            <numerusform>%Ln neues Wort importiert.</numerusform>
            <numerusform>%Ln neue Wörter importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Features renamed.</source>
        <translation>Merkmale neu benannt.</translation>
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
    <name>FeatureLoader</name>
    <message>
        <source>This library has no pictures yet.</source>
        <translation>Diese Sammlung hat noch keine Bilder.</translation>
    </message>
    <message>
        <source>The features of this library could not be loaded.
It can be searched, but not steered.</source>
        <translation>Die Merkmale dieser Bibliothek ließen sich nicht laden.
Suchen geht, lenken nicht.</translation>
    </message>
    <message>
        <source>Computing feature statistics…</source>
        <translation>Die Statistik der Merkmale wird berechnet…</translation>
    </message>
</context>
<context>
    <name>FeaturePage</name>
    <message>
        <source>Details of this feature</source>
        <translation>Einzelheiten zu diesem Merkmal</translation>
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
        <source>Your note</source>
        <translation>Deine Notiz</translation>
    </message>
    <message>
        <source>Activation, weak to strong</source>
        <translation>Aktivierung, von schwach bis stark</translation>
    </message>
    <message>
        <source>Similar direction</source>
        <translation>Ähnliche Richtung</translation>
    </message>
    <message>
        <source>Often active together</source>
        <translation>Oft zusammen aktiv</translation>
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
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>{shown} of {drawn} show it</source>
        <translation>{shown} von {drawn} zeigen es</translation>
    </message>
    <message>
        <source>How many of the pictures drawn from each interval show “{name}”, as its classifier judges.</source>
        <translation>Wie viele der aus jedem Bereich gezogenen Bilder „{name}“ zeigen, wie der Klassifikator urteilt.</translation>
    </message>
    <message>
        <source>No interval is pure enough for a threshold.</source>
        <translation>Kein Bereich ist rein genug für eine Schwelle.</translation>
    </message>
    <message>
        <source>From activation {threshold:.2f} on a picture has it.</source>
        <translation>Ab Aktivierung {threshold:.2f} hat ein Bild das Merkmal.</translation>
    </message>
</context>
<context>
    <name>FeaturesController</name>
    <message>
        <source>This library has no features yet.</source>
        <translation>Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Train them on its pictures: press Ctrl+K and type “train”.</source>
        <translation>Trainiere sie an den Bildern: Drücke Strg+K und tippe „trainieren“.</translation>
    </message>
    <message>
        <source>These names have no matching feature at the moment. They are saved, and reappear when a matching feature is found again.</source>
        <translation>Zu diesen Namen passt gerade kein Merkmal. Sie sind gespeichert und erscheinen wieder, wenn ein passendes Merkmal gefunden wird.</translation>
    </message>
    <message>
        <source>No picture of this library shows this feature.</source>
        <translation>Kein Bild dieser Bibliothek zeigt dieses Merkmal.</translation>
    </message>
    <message>
        <source>Steering along it finds nothing of its kind.</source>
        <translation>Danach zu steuern findet nichts dergleichen.</translation>
    </message>
    <message>
        <source>Trained {n} features on your pictures.</source>
        <translation>{n} Merkmale an deinen Bildern trainiert.</translation>
    </message>
    <message>
        <source>They capture {share:.0f} % of the differences between them.</source>
        <translation>Sie erfassen {share:.0f} % der Unterschiede zwischen ihnen.</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
</context>
<context>
    <name>FolderWatcher</name>
    <message>
        <source>Folders are now watched for changes.</source>
        <translation>Die Ordner werden jetzt auf Änderungen überwacht.</translation>
    </message>
    <message>
        <source>Folders are no longer watched.</source>
        <translation>Die Ordner werden nicht mehr überwacht.</translation>
    </message>
    <message>
        <source>Press F5 to rescan them.</source>
        <translation>Drücke F5, um sie neu einzulesen.</translation>
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
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Folder moved…</source>
        <translation>Ordner verschoben…</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>Aus der Sammlung entfernen…</translation>
    </message>
    <message>
        <source>Ignored files, one rule per line as in .gitignore: screens/ or *.tmp.png</source>
        <translation>Ausgelassene Dateien, je Zeile eine Regel wie in .gitignore: screens/ oder *.tmp.png</translation>
    </message>
    <message>
        <source>Ignored files</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
    <message>
        <source>unavailable: is its drive plugged in?</source>
        <translation>nicht verfügbar: Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
        <source>Remove folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <source>Remove {path} from this library?</source>
        <translation>{path} aus dieser Sammlung entfernen?</translation>
    </message>
    <message>
        <source>Your pictures are not touched and keep their tags.</source>
        <translation>Deine Bilder werden nicht angerührt und behalten ihre Schlagwörter.</translation>
    </message>
    <message>
        <source>Remove from library</source>
        <translation>Aus der Sammlung entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>More of this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Less of this</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Similar features</source>
        <translation>Ähnliche Merkmale</translation>
    </message>
    <message>
        <source>Only with this</source>
        <translation>Nur mit diesem</translation>
    </message>
    <message>
        <source>Only without</source>
        <translation>Nur ohne dieses</translation>
    </message>
    <message>
        <source>Train features on these pictures…</source>
        <translation>Merkmale an diesen Bildern trainieren…</translation>
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
    <name>GroupsPage</name>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>for example: beach, mountains, city</source>
        <translation>zum Beispiel: beach, mountains, city</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Pictures grouped by what you write and Enter: the answers there are, as in “beach, mountains, city”, or, less sharply, one question such as “the weather”. English words are understood best.</source>
        <translation>Bilder, gruppiert nach dem, was Sie schreiben und mit Enter abschicken: die möglichen Antworten, wie „beach, mountains, city“, oder, weniger scharf, eine Frage wie „the weather“. Englische Wörter werden am besten verstanden.</translation>
    </message>
    <message>
        <source>Write by what the pictures are to be grouped.</source>
        <translation>Schreiben Sie, wonach die Bilder gruppiert werden sollen.</translation>
    </message>
    <message>
        <source>There are too few pictures to be grouped by this.</source>
        <translation>Es sind zu wenige Bilder, um sie danach zu gruppieren.</translation>
    </message>
    <message>
        <source>{images} pictures in {groups} groups.</source>
        <translation>{images} Bilder in {groups} Gruppen.</translation>
    </message>
    <message>
        <source>Silhouette {silhouette:.2f}: the pictures are divided, but there are no clear groups.</source>
        <translation>Silhouette {silhouette:.2f}: Die Bilder sind geteilt, aber es gibt keine klaren Gruppen.</translation>
    </message>
    <message>
        <source>Silhouette {silhouette:.2f} (1: clear groups, below 0.1: none).</source>
        <translation>Silhouette {silhouette:.2f} (1: klare Gruppen, unter 0,1: keine).</translation>
    </message>
    <message>
        <source>Compared by: {words} …</source>
        <translation>Verglichen nach: {words} …</translation>
    </message>
    <message>
        <source>{n} pictures, {share} of all</source>
        <translation>{n} Bilder, {share} von allen</translation>
    </message>
    <message>
        <source>of your words most like “{word}”</source>
        <translation>von Ihren Wörtern am ehesten „{word}“</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message numerus="yes">
        <source>%Ln picture(s) show this feature</source>
        <translation>
            <numerusform>%Ln Bild zeigt dieses Merkmal</numerusform>
            <numerusform>%Ln Bilder zeigen dieses Merkmal</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of them at more than half of the maximum</source>
        <translation>{n} davon mit mehr als der Hälfte des Höchstwerts</translation>
    </message>
</context>
<context>
    <name>IndexingController</name>
    <message>
        <source>scanning folders</source>
        <translation>liest die Ordner ein</translation>
    </message>
    <message numerus="yes">
        <source>Indexed %Ln new picture(s).</source>
        <translation>
            <numerusform>%Ln neues Bild erfasst.</numerusform>
            <numerusform>%Ln neue Bilder erfasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files could be read.</source>
        <translation>Alle Dateien konnten gelesen werden.</translation>
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
        <source>New key: press the key</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
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
        <translation>Wähle zuerst ein Bild aus: Die Ergebnisse werden nach der Ähnlichkeit mit ihm sortiert.</translation>
    </message>
    <message>
        <source>This picture has no near-duplicates among the results.</source>
        <translation>Zu diesem Bild gibt es unter den Ergebnissen keine fast gleichen.</translation>
    </message>
    <message>
        <source>Near-duplicates are grouped.</source>
        <translation>Fast Gleiche sind zusammengefasst.</translation>
    </message>
    <message>
        <source>Near-duplicates are not grouped.</source>
        <translation>Fast Gleiche sind nicht zusammengefasst.</translation>
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
        <source>Switch to another one first.</source>
        <translation>Wechsle zuerst zu einer anderen.</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>{name} suchen</translation>
    </message>
    <message>
        <source>Another model is already being prepared.</source>
        <translation>Ein anderes Modell wird schon vorbereitet.</translation>
    </message>
    <message>
        <source>New model now in use.</source>
        <translation>Das neue Modell wird jetzt verwendet.</translation>
    </message>
    <message>
        <source>Choose the folder of an open_clip model</source>
        <translation>Wähle den Ordner eines open_clip-Modells</translation>
    </message>
</context>
<context>
    <name>LibrarySwitcher</name>
    <message>
        <source>Libraries</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
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
        <source>a folder is unavailable</source>
        <translation>ein Ordner ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Rename library</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>Name (leave empty to use the names of its folders)</source>
        <translation>Name (leer lassen für die Namen ihrer Ordner)</translation>
    </message>
    <message>
        <source>Remove library</source>
        <translation>Sammlung entfernen</translation>
    </message>
    <message>
        <source>Remove the library “{name}”?</source>
        <translation>Die Sammlung „{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Your pictures are not touched. The tags, saved searches and feature names of this library are deleted, and it would have to be indexed again.</source>
        <translation>Deine Bilder werden nicht angerührt. Schlagwörter, gespeicherte Suchen und Namen von Merkmalen dieser Sammlung werden gelöscht, und sie müsste neu erfasst werden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ListExporter</name>
    <message numerus="yes">
        <source>Exported a list of %Ln picture(s).</source>
        <translation>
            <numerusform>Liste von %Ln Bild exportiert.</numerusform>
            <numerusform>Liste von %Ln Bildern exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is in {name}.</source>
        <translation>Die Liste ist in {name}.</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Like pictures lie together. Arrow keys go to the next picture, with Shift they move the map; + and − zoom, 0 shows all. Space chooses what is near, Shift and the mouse what is drawn around, Backspace nothing.</source>
        <translation>Ähnliche Bilder liegen beisammen. Pfeiltasten gehen zum nächsten Bild, mit Umschalt verschieben sie die Karte; + und − zoomen, 0 zeigt alles. Die Leertaste wählt, was in der Nähe liegt, Umschalt und die Maus, was umfahren wird, die Rücktaste nichts.</translation>
    </message>
    <message>
        <source>{images} pictures.</source>
        <translation>{images} Bilder.</translation>
    </message>
    <message>
        <source>Trustworthiness {trusted:.2f} (1: best, 0.5: chance); {kept:.0f} % of true neighbours lie together.</source>
        <translation>Vertrauenswürdigkeit {trusted:.2f} (1: am besten, 0.5: Zufall); {kept:.0f} % der wahren Nachbarn liegen beisammen.</translation>
    </message>
    <message>
        <source>{chosen} chosen.</source>
        <translation>{chosen} gewählt.</translation>
    </message>
</context>
<context>
    <name>MatchPage</name>
    <message>
        <source>Features to match with</source>
        <translation>Merkmale zum Vergleich</translation>
    </message>
    <message>
        <source>Match the features in use with</source>
        <translation>Die benutzten Merkmale vergleichen mit</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Entsprechungen</translation>
    </message>
    <message>
        <source>Which features others have found too, trained on other pictures or with another size: those are less likely a chance of training. Pictures of the feature in use at the left, of its partner beside.</source>
        <translation>Welche Merkmale auch andere gefunden haben, die mit anderen Bildern oder in anderer Zahl gelernt wurden: Solche sind seltener ein Zufall des Lernens. Links Bilder des benutzten Merkmals, daneben die seiner Entsprechung.</translation>
    </message>
    <message>
        <source>those of library {name}</source>
        <translation>denen der Sammlung {name}</translation>
    </message>
    <message>
        <source>the built-in ones</source>
        <translation>den eingebauten</translation>
    </message>
    <message>
        <source>There are no other features for this model. Train some on these pictures, or import some: press Ctrl+K and type “features”.</source>
        <translation>Es gibt keine anderen Merkmale für dieses Modell. Lernen Sie welche aus diesen Bildern oder importieren Sie welche: Drücken Sie Strg+K und tippen Sie „Merkmale“.</translation>
    </message>
    <message>
        <source>On {images} pictures {share} of {features} features have a partner with r above 0.5; by chance, with pictures permuted, {chance}; among single coordinates {coordinates}.</source>
        <translation>Auf {images} Bildern haben {share} von {features} Merkmalen eine Entsprechung mit r über 0,5; durch Zufall, mit vertauschten Bildern, {chance}; unter einzelnen Koordinaten {coordinates}.</translation>
    </message>
    <message>
        <source>No more alike than one of a hundred by chance</source>
        <translation>Nicht ähnlicher als eines von hundert durch Zufall</translation>
    </message>
    <message>
        <source>r {correlation:.2f} · directions {cosine:.2f}
{overlap} of the strongest pictures the same</source>
        <translation>r {correlation:.2f} · Richtungen {cosine:.2f}
{overlap} der stärksten Bilder sind dieselben</translation>
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
        <source>The built-in model is small and fast. A larger model understands words better but is slower. Your pictures are re-indexed with it; you can search as before until that is done.</source>
        <translation>Das eingebaute Modell ist klein und schnell. Ein größeres versteht Wörter besser, ist aber langsamer. Deine Bilder werden damit neu erfasst; bis das fertig ist, kannst du wie bisher suchen.</translation>
    </message>
    <message>
        <source>Use for this library</source>
        <translation>Für diese Sammlung verwenden</translation>
    </message>
    <message>
        <source>Model from a folder…</source>
        <translation>Modell aus einem Ordner…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Your notes about this feature</source>
        <translation>Deine Notizen zu diesem Merkmal</translation>
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
        <translation>Weniger davon gibt es mit Umschalt und seiner Ziffer.</translation>
    </message>
    <message>
        <source>Only a single feature can be pushed down.</source>
        <translation>Nur ein einzelnes Merkmal kann nach hinten gestellt werden.</translation>
    </message>
    <message>
        <source>Use its number for more of it.</source>
        <translation>Mehr davon gibt es mit seiner Ziffer.</translation>
    </message>
    <message>
        <source>Only a single feature can be matched.</source>
        <translation>Nur ein einzelnes Merkmal kann angeglichen werden.</translation>
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
        <source>Text is already being read.</source>
        <translation>Der Text wird schon gelesen.</translation>
    </message>
    <message>
        <source>Reading text in the background.</source>
        <translation>Der Text wird im Hintergrund gelesen.</translation>
    </message>
    <message>
        <source>No text is being read.</source>
        <translation>Gerade wird kein Text gelesen.</translation>
    </message>
    <message>
        <source>Stopped reading text. Text read so far is kept.</source>
        <translation>Textlesen beendet. Schon gelesener Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>“Read text in pictures” resumes.</source>
        <translation>„Text in den Bildern lesen“ macht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Found text in %Ln more picture(s).</source>
        <translation>
            <numerusform>In %Ln weiteren Bild Text gefunden.</numerusform>
            <numerusform>In %Ln weiteren Bildern Text gefunden.</numerusform>
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
        <source>the right end of row {key}</source>
        <translation>das rechte Ende der Zeile {key}</translation>
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
        <translation>{name} lösen</translation>
    </message>
    <message>
        <source>Pin {name}</source>
        <translation>{name} anheften</translation>
    </message>
    <message>
        <source>Left of the small wedge, the query moves away from it</source>
        <translation>Links vom kleinen Keil bewegt sich die Suche davon weg</translation>
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
        <source>Highest label confidence first</source>
        <translation>Sicherste Namen zuerst</translation>
    </message>
    <message>
        <source>Most similar to the one shown</source>
        <translation>Dem gezeigten am ähnlichsten</translation>
    </message>
    <message>
        <source>Hidden</source>
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
    <name>PairsPage</name>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>What occurs together more often than by chance, and what never does.</source>
        <translation>Was häufiger als durch Zufall zusammen vorkommt, und was nie.</translation>
    </message>
    <message>
        <source>{images} pictures, {bursts} of them different.</source>
        <translation>{images} Bilder, davon {bursts} verschiedene.</translation>
    </message>
    <message>
        <source>Never together</source>
        <translation>Nie zusammen</translation>
    </message>
    <message>
        <source>on {together} pictures, {expected:.1f} by chance</source>
        <translation>auf {together} Bildern, durch Zufall {expected:.1f}</translation>
    </message>
    <message>
        <source>association {association:.2f}, at least {low:.2f} · {share} of the second show the first</source>
        <translation>Zusammenhang {association:.2f}, mindestens {low:.2f} · {share} der zweiten zeigen das erste</translation>
    </message>
    <message>
        <source>on no picture, {expected:.1f} by chance</source>
        <translation>auf keinem Bild, durch Zufall {expected:.1f}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No matching command.</source>
        <translation>Kein passender Befehl.</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Tippe einen Befehl</translation>
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
        <translation>Die Art der Richtungen, nach denen gesteuert wird (Tab: nächste Art)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show the next nine directions (O or A)</source>
        <translation>Die nächsten neun Richtungen zeigen (O oder A)</translation>
    </message>
    <message>
        <source>1–9 push right, Shift (⇧) left</source>
        <translation>1–9 nach rechts, ⇧1–9 links</translation>
    </message>
    <message>
        <source>Press Enter, then 1–9 push</source>
        <translation>Erst Enter, dann 1–9</translation>
    </message>
    <message>
        <source>A number pushes the search towards the pictures at the right of its row, Shift and the number towards those at the left; so does a click on them</source>
        <translation>Eine Zahl lenkt die Suche zu den Bildern rechts in ihrer Zeile, Umschalt und die Zahl zu denen links; ebenso ein Klick auf sie</translation>
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
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Cleared. It is rebuilt when needed.</source>
        <translation>Geleert. Es wird neu gebaut, wenn es gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
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
        <source>Steering</source>
        <translation>Steuern</translation>
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
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Processor (takes effect after restart)</source>
        <translation>Prozessor (gilt nach einem Neustart)</translation>
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
        <source>Settings are saved in {file}</source>
        <translation>Die Einstellungen werden in {file} gespeichert</translation>
    </message>
</context>
<context>
    <name>ProgramSheet</name>
    <message>
        <source>No program is registered for this type of picture.</source>
        <translation>Für diese Art von Bild ist kein Programm angemeldet.</translation>
    </message>
    <message>
        <source>Other program…</source>
        <translation>Anderes Programm…</translation>
    </message>
</context>
<context>
    <name>PropertyPage</name>
    <message>
        <source>What should the pictures be like? For example: looks cheap, awkward silence</source>
        <translation>Wie sollen die Bilder sein? Zum Beispiel: sieht billig aus, peinliche Stille</translation>
    </message>
    <message>
        <source>What should the pictures be like?</source>
        <translation>Wie sollen die Bilder sein?</translation>
    </message>
    <message>
        <source>Features to tick</source>
        <translation>Merkmale zum Ankreuzen</translation>
    </message>
    <message>
        <source>Pictures found</source>
        <translation>Gefundene Bilder</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Pictures with a property that words alone miss. Space ticks a feature whose pictures show what you mean; the pictures found are at the right.</source>
        <translation>Bilder mit einer Eigenschaft, die Worte allein verfehlen. Die Leertaste kreuzt ein Merkmal an, dessen Bilder zeigen, was du meinst; rechts stehen die gefundenen Bilder.</translation>
    </message>
    <message>
        <source>relevance {relevance:.2f}
weight {weight}</source>
        <translation>Relevanz {relevance:.2f}
Gewicht {weight}</translation>
    </message>
    <message>
        <source>By your words</source>
        <translation>Nach deinen Worten</translation>
    </message>
    <message numerus="yes">
        <source>By likeness to %Ln example(s)</source>
        <translation>
            <numerusform>Nach Ähnlichkeit mit %Ln Beispiel</numerusform>
            <numerusform>Nach Ähnlichkeit mit %Ln Beispielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} and %Ln ticked feature(s).</source>
        <translation>
            <numerusform>{what} und %Ln angekreuzten Merkmal.</numerusform>
            <numerusform>{what} und %Ln angekreuzten Merkmalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: no feature is relevant to it.</source>
        <translation>{what}: Kein Merkmal passt dazu.</translation>
    </message>
    <message>
        <source>{what} and the relevant features, until you tick some.</source>
        <translation>{what} und den passenden Merkmalen, bis du welche ankreuzt.</translation>
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
    <name>QuestionPage</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Looking at all pictures…</source>
        <translation>Alle Bilder werden angesehen…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The library has changed.</source>
        <translation>Die Sammlung hat sich geändert.</translation>
    </message>
    <message>
        <source>Internal error in memesae: {error}</source>
        <translation>Interner Fehler in memesae: {error}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>Großansicht</translation>
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
        <source>Previous picture</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>Noted: {text}</source>
        <translation>Vermerkt: {text}</translation>
    </message>
</context>
<context>
    <name>QuickPicker</name>
    <message>
        <source>Quick picker</source>
        <translation>Schnellauswahl</translation>
    </message>
</context>
<context>
    <name>ReadingNote</name>
    <message>
        <source>Pause reading text</source>
        <translation>Textlesen unterbrechen</translation>
    </message>
    <message>
        <source>Stop reading text</source>
        <translation>Textlesen beenden</translation>
    </message>
    <message>
        <source>reading text: paused</source>
        <translation>Textlesen: unterbrochen</translation>
    </message>
    <message>
        <source>Resume reading text</source>
        <translation>Textlesen fortsetzen</translation>
    </message>
    <message>
        <source>reading text {percent} %</source>
        <translation>liest Text {percent} %</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>RelatedFeatures</name>
    <message>
        <source>Relatedness {value:.2f}</source>
        <translation>Verwandtschaft {value:.2f}</translation>
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
    <message>
        <source>Still showing: {query}</source>
        <translation>Noch zu sehen: {query}</translation>
    </message>
    <message>
        <source>Still showing all pictures</source>
        <translation>Noch sind alle Bilder zu sehen</translation>
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
        <source>Closest to the steered search first</source>
        <translation>Der gelenkten Suche am nächsten zuerst</translation>
    </message>
    <message>
        <source>Farthest from the steered search first</source>
        <translation>Von der gelenkten Suche am weitesten zuerst</translation>
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
        <translation>Nach Relevanz</translation>
    </message>
    <message>
        <source>Least relevant first</source>
        <translation>Am wenigsten Relevante zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By name, descending</source>
        <translation>Nach Namen, absteigend</translation>
    </message>
    <message>
        <source>Most similar first</source>
        <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
        <source>Least similar first</source>
        <translation>Unähnlichste zuerst</translation>
    </message>
</context>
<context>
    <name>SavedSearchActions</name>
    <message>
        <source>Search copied as text.</source>
        <translation>Suche als Text kopiert.</translation>
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
        <translation>„{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Removed “{name}”.</source>
        <translation>„{name}“ entfernt.</translation>
    </message>
    <message>
        <source>Renamed “{old}” to “{new}”.</source>
        <translation>„{old}“ in „{new}“ umbenannt.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln search(es).</source>
        <translation>
            <numerusform>%Ln Suche importiert.</numerusform>
            <numerusform>%Ln Suchen importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSearchesSheet</name>
    <message>
        <source>Name of the current search</source>
        <translation>Name der jetzigen Suche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>None yet. Save a search to return to it later.</source>
        <translation>Noch keine. Speichere eine Suche, um später zu ihr zurückzukehren.</translation>
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
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Select a picture first.</source>
        <translation>Wähle zuerst ein Bild aus.</translation>
    </message>
    <message>
        <source>These are {n} pictures, more than a query takes.</source>
        <translation>Das sind {n} Bilder, mehr als eine Suche aufnimmt.</translation>
    </message>
    <message>
        <source>Choose {n} pictures or fewer.</source>
        <translation>Wähle höchstens {n} Bilder.</translation>
    </message>
    <message>
        <source>Copy the picture itself, or save it as a file and drop that.</source>
        <translation>Kopiere das Bild selbst, oder speichere es als Datei und ziehe sie hierher.</translation>
    </message>
    <message>
        <source>{address} was not opened: memesae fetches no pictures from the internet.</source>
        <translation>{address} wurde nicht geöffnet: memesae holt keine Bilder aus dem Internet.</translation>
    </message>
    <message>
        <source>No picture file was found there.</source>
        <translation>Dort war keine Bilddatei zu finden.</translation>
    </message>
    <message>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
    <message>
        <source>Choose a folder to search in first (Ctrl+O).</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht wird (Strg+O).</translation>
    </message>
    <message>
        <source>The query had a picture whose file is missing: it was left out.</source>
        <translation>In der Suche war ein Bild, dessen Datei fehlt: Es wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search with a picture file</source>
        <translation>Mit einer Bilddatei suchen</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
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
        <source>The file is unavailable.</source>
        <translation>Die Datei ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>Plug in its drive, or press F5 to rescan the folders.</source>
        <translation>Schließe das Laufwerk an, oder drücke F5, um die Ordner neu einzulesen.</translation>
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
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>SidebarActions</name>
    <message>
        <source>Renamed “{old}” to “{new}”.</source>
        <translation>„{old}“ in „{new}“ umbenannt.</translation>
    </message>
    <message>
        <source>Removed “{name}”.</source>
        <translation>„{name}“ entfernt.</translation>
    </message>
</context>
<context>
    <name>SplittingPage</name>
    <message>
        <source>Numbers of features</source>
        <translation>Anzahlen von Merkmalen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>From which width to which</source>
        <translation>Von welcher Anzahl zu welcher</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>Aufspaltung</translation>
    </message>
    <message>
        <source>How features split when there are more of them, and what fewer of them lack. Enter in the field trains these numbers on your pictures, which takes minutes; the features in use stay as they are.</source>
        <translation>Wie sich Merkmale aufspalten, wenn es mehr davon gibt, und was wenigeren fehlt. Eingabe im Feld trainiert diese Anzahlen auf deinen Bildern, was Minuten dauert; die benutzten Merkmale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing is trained yet: press Enter in the field. You can go on searching.</source>
        <translation>Noch ist nichts trainiert: Drücke Eingabe im Feld. Du kannst dabei weitersuchen.</translation>
    </message>
    <message>
        <source>{features} features explain {share} of held-out pictures</source>
        <translation>{features} Merkmale erklären {share} von zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>Of {narrow}, {splitting} split, {same} go on as one, {regrouped} are regrouped and {lost} are missing among {wide}, of which {new} are new.</source>
        <translation>Von {narrow} spalten sich {splitting} auf, {same} bleiben eines, {regrouped} werden anders verteilt, und {lost} fehlen unter {wide}, von denen {new} neu sind.</translation>
    </message>
    <message>
        <source>More features explain less: there are too few pictures for so many.</source>
        <translation>Mehr Merkmale erklären weniger: Für so viele sind es zu wenige Bilder.</translation>
    </message>
    <message>
        <source>These were trained on {images} pictures, which have changed; Enter in the field trains anew.</source>
        <translation>Diese wurden auf {images} Bildern trainiert, die sich geändert haben; Eingabe im Feld trainiert neu.</translation>
    </message>
    <message>
        <source>Missing among {features}</source>
        <translation>Fehlt unter {features}</translation>
    </message>
    <message>
        <source>{of_parent} of the one above, which is on {within} of these</source>
        <translation>{of_parent} von dem darüber, das auf {within} von diesen ist</translation>
    </message>
    <message numerus="yes">
        <source>{rate}, in %Ln part(s)</source>
        <translation>
            <numerusform>{rate}, in %Ln Teil</numerusform>
            <numerusform>{rate}, in %Ln Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>{share} von allen</translation>
    </message>
    <message>
        <source>in use as feature “{label}”</source>
        <translation>benutzt als Merkmal „{label}“</translation>
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
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
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
        <translation>Erfassen fortsetzen</translation>
    </message>
</context>
<context>
    <name>SteeringController</name>
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
        <translation>Drücke die Ziffer der Richtung, die du anheften oder lösen willst</translation>
    </message>
    <message>
        <source>Press the number of the feature to push down</source>
        <translation>Drücke die Ziffer des Merkmals, das nach hinten soll</translation>
    </message>
    <message>
        <source>Press the number of the feature to match; with Shift, to remove</source>
        <translation>Drücke die Ziffer des Merkmals, das angeglichen werden soll; mit Umschalt, um es herauszunehmen</translation>
    </message>
    <message>
        <source>Press the number of the direction to search for</source>
        <translation>Drücke die Ziffer der Richtung, nach der gesucht werden soll</translation>
    </message>
    <message>
        <source>Press the number of the direction to show</source>
        <translation>Drücke die Ziffer der Richtung, die du sehen willst</translation>
    </message>
    <message>
        <source>Press the number of the feature to show</source>
        <translation>Drücke die Ziffer des Merkmals, das du sehen willst</translation>
    </message>
    <message>
        <source>Select two or more pictures first.</source>
        <translation>Wähle zuerst mindestens zwei Bilder aus.</translation>
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
        <translation>Beliebiges Wort…</translation>
    </message>
    <message>
        <source>Steer by any word</source>
        <translation>Nach einem beliebigen Wort steuern</translation>
    </message>
</context>
<context>
    <name>SteeringPresenter</name>
    <message>
        <source>Directions to steer by appear here once there are pictures.</source>
        <translation>Richtungen zum Lenken erscheinen hier, sobald es Bilder gibt.</translation>
    </message>
    <message>
        <source>Search for anything close to what you have in mind.
Directions to steer by appear here.</source>
        <translation>Suche irgendetwas, das nahe an dem ist, was dir vorschwebt.
Hier erscheinen dann Richtungen, in die du steuern kannst.</translation>
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
        <source>Remove “{tag}”</source>
        <translation>„{tag}“ entfernen</translation>
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
        <source>Added %Ln picture(s) to favourites.</source>
        <translation>
            <numerusform>%Ln Bild zu den Favoriten hinzugefügt.</numerusform>
            <numerusform>%Ln Bilder zu den Favoriten hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln picture(s) from favourites.</source>
        <translation>
            <numerusform>%Ln Bild aus den Favoriten entfernt.</numerusform>
            <numerusform>%Ln Bilder aus den Favoriten entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln picture(s) “{tag}”.</source>
        <translation>
            <numerusform>%Ln Bild mit „{tag}“ versehen.</numerusform>
            <numerusform>%Ln Bilder mit „{tag}“ versehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed “{tag}” from %Ln picture(s).</source>
        <translation>
            <numerusform>„{tag}“ von %Ln Bild entfernt.</numerusform>
            <numerusform>„{tag}“ von %Ln Bildern entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasteController</name>
    <message>
        <source>Every choice between pictures of this library is deleted, and what was learned from them. This cannot be undone.</source>
        <translation>Jede Wahl zwischen Bildern dieser Sammlung wird gelöscht, und was daraus gelernt wurde. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Forget your taste?</source>
        <translation>Deinen Geschmack vergessen?</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Choose between some pictures first: F8.</source>
        <translation>Wähle zuerst zwischen einigen Bildern: F8.</translation>
    </message>
    <message>
        <source>liked: {weight:+.2f} ± {deviation:.2f}</source>
        <translation>gefällt: {weight:+.2f} ± {deviation:.2f}</translation>
    </message>
    <message>
        <source>disliked: {weight:+.2f} ± {deviation:.2f}</source>
        <translation>gefällt nicht: {weight:+.2f} ± {deviation:.2f}</translation>
    </message>
    <message>
        <source>Your taste was forgotten.</source>
        <translation>Dein Geschmack ist vergessen.</translation>
    </message>
</context>
<context>
    <name>TasteSheet</name>
    <message>
        <source>Taste</source>
        <translation>Geschmack</translation>
    </message>
    <message>
        <source>What it has learned</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieses</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Looking at all pictures…</source>
        <translation>Alle Bilder werden angesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln choice(s) so far.</source>
        <translation>
            <numerusform>Bisher %Ln Wahl.</numerusform>
            <numerusform>Bisher %Ln Wahlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{enough} make it useful.</source>
        <translation>Ab {enough} ist es brauchbar.</translation>
    </message>
    <message>
        <source>They stay on this machine, with this library.</source>
        <translation>Sie bleiben auf diesem Rechner, bei dieser Sammlung.</translation>
    </message>
    <message>
        <source>Taste in results: on  (T)</source>
        <translation>Geschmack in den Ergebnissen: an  (T)</translation>
    </message>
    <message>
        <source>Taste in results: off  (T)</source>
        <translation>Geschmack in den Ergebnissen: aus  (T)</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Zurück zu den Bildern</translation>
    </message>
    <message>
        <source>Which of these do you like better?</source>
        <translation>Welches davon gefällt dir besser?</translation>
    </message>
    <message>
        <source>What it has learned: what you like and dislike most</source>
        <translation>Was gelernt wurde: was dir am meisten gefällt und missfällt</translation>
    </message>
    <message>
        <source>Nothing was learned yet.</source>
        <translation>Noch wurde nichts gelernt.</translation>
    </message>
</context>
<context>
    <name>TasteWeight</name>
    <message>
        <source>Weight of your taste against the query</source>
        <translation>Gewicht deines Geschmacks gegen die Anfrage</translation>
    </message>
    <message>
        <source>What you like counts beside the query: less to the left, more to the right</source>
        <translation>Was dir gefällt, zählt neben der Anfrage: weniger nach links, mehr nach rechts</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>Dein Geschmack</translation>
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
        <translation>{step}, jetziger Schritt</translation>
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
        <source>Internal error in memesae: {error}</source>
        <translation>Interner Fehler in memesae: {error}</translation>
    </message>
    <message>
        <source>Your library is safe. Please report this with the text under Details.</source>
        <translation>Deine Sammlung ist sicher. Bitte melde dies mit dem Text unter „Einzelheiten“.</translation>
    </message>
</context>
<context>
    <name>TrainingNote</name>
    <message>
        <source>training features {percent} %</source>
        <translation>trainiert Merkmale {percent} %</translation>
    </message>
    <message>
        <source>training features</source>
        <translation>trainiert Merkmale</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Train features on these pictures</source>
        <translation>Merkmale an diesen Bildern trainieren</translation>
    </message>
    <message>
        <source>Number of features</source>
        <translation>Zahl der Merkmale</translation>
    </message>
    <message>
        <source>Active features per picture</source>
        <translation>Aktive Merkmale je Bild</translation>
    </message>
    <message>
        <source>Start from the features in use</source>
        <translation>Mit den jetzigen Merkmalen beginnen</translation>
    </message>
    <message>
        <source>Faster for a library that has grown; names are preserved</source>
        <translation>Schneller für eine Sammlung, die gewachsen ist; Namen bleiben erhalten</translation>
    </message>
    <message>
        <source>memesae finds features that your {n} pictures have in common. This takes a few minutes. You can close this sheet and keep searching. Features that you named keep their names if they are found again.</source>
        <translation>memesae findet Merkmale, die deine {n} Bilder gemeinsam haben. Das dauert ein paar Minuten. Du kannst dies hier schließen und weiter suchen. Merkmale, die du benannt hast, behalten ihre Namen, wenn sie wieder gefunden werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added since the last training.</source>
        <translation>
            <numerusform>Seit dem letzten Training ist %Ln Bild dazugekommen.</numerusform>
            <numerusform>Seit dem letzten Training sind %Ln Bilder dazugekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and use the best</source>
        <translation>Anhalten und das Beste verwenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Train features</source>
        <translation>Merkmale trainieren</translation>
    </message>
    <message>
        <source>Queued…</source>
        <translation>In der Warteschlange…</translation>
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
    <message numerus="yes">
        <source>%Ln picture(s) will be moved to Trash.</source>
        <translation>
            <numerusform>%Ln Bild kommt in den Papierkorb.</numerusform>
            <numerusform>%Ln Bilder kommen in den Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Including copies, these are {n} files.</source>
        <translation>Mit Kopien sind das {n} Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed since indexing will stay: {names}</source>
        <translation>
            <numerusform>%Ln Datei wurde seit dem Indexieren geändert und bleibt: {names}</numerusform>
            <numerusform>%Ln Dateien wurden seit dem Indexieren geändert und bleiben: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trasher</name>
    <message>
        <source>Nothing was moved to Trash; no file was changed.</source>
        <translation>Nichts kam in den Papierkorb; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>{name} moved to Trash.</source>
        <translation>{name} ist im Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moved to Trash.</source>
        <translation>
            <numerusform>%Ln Datei ist im Papierkorb.</numerusform>
            <numerusform>%Ln Dateien sind im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>To restore them, open the Trash of your system.</source>
        <translation>Um sie wiederherzustellen, öffne den Papierkorb deines Systems.</translation>
    </message>
    <message>
        <source>The files could not be restored from Trash.</source>
        <translation>Die Dateien konnten nicht aus dem Papierkorb wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Restored {name}.</source>
        <translation>{name} wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restored {count} files.</source>
        <translation>{count} Dateien wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Over time</source>
        <translation>Im Laufe der Zeit</translation>
    </message>
    <message>
        <source>What rises, falls or comes back over the months or years of the pictures.</source>
        <translation>Was über die Monate oder Jahre der Bilder zunimmt, abnimmt oder wiederkehrt.</translation>
    </message>
    <message>
        <source>All pictures are of one period; a copy may have lost their dates.</source>
        <translation>Alle Bilder sind aus einem Zeitraum; beim Kopieren können ihre Daten verloren gegangen sein.</translation>
    </message>
    <message>
        <source>{first} to {last}: {found} of {tested} features change (5 % of them by chance at most).</source>
        <translation>{first} bis {last}: {found} von {tested} Merkmalen ändern sich (höchstens 5 % davon durch Zufall).</translation>
    </message>
    <message>
        <source>{change:+.1f} points · at most {share} ({low} to {high})</source>
        <translation>{change:+.1f} Punkte · höchstens {share} ({low} bis {high})</translation>
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
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undoing: {change}</source>
        <translation>Wird rückgängig gemacht: {change}</translation>
    </message>
</context>
<context>
    <name>WindowController</name>
    <message>
        <source>System theme</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
</context>
<context>
    <name>WordsWeight</name>
    <message>
        <source>Less weight on text in pictures</source>
        <translation>Text in Bildern weniger gewichten</translation>
    </message>
    <message>
        <source>More weight on text in pictures</source>
        <translation>Text in Bildern stärker gewichten</translation>
    </message>
    <message>
        <source>Weight of text in pictures {weight:.1f}: press to exclude it</source>
        <translation>Gewicht von Text in Bildern {weight:.1f}: Drücke, um ihn wegzulassen</translation>
    </message>
    <message>
        <source>Search text in pictures</source>
        <translation>Text in Bildern suchen</translation>
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
        <source>Show what the pictures hold as a whole: families, pairs, differences, groups, changes, a map.</source>
        <translation>Zeigen, was die Bilder als Ganzes enthalten: Familien, Paare, Unterschiede, Gruppen, Veränderungen, eine Karte.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Folders of this library</source>
        <translation>Ordner dieser Sammlung</translation>
    </message>
    <message>
        <source>Model of this library</source>
        <translation>Modell dieser Sammlung</translation>
    </message>
    <message>
        <source>Find new, changed and moved pictures and index them.</source>
        <translation>Neue, geänderte und verschobene Bilder finden und erfassen.</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>Erfassen unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <source>Stop indexing</source>
        <translation>Erfassen beenden</translation>
    </message>
    <message>
        <source>Report of indexing</source>
        <translation>Bericht über das Erfassen</translation>
    </message>
    <message>
        <source>List the files that could not be read, with the reasons, and what else the last index run noted.</source>
        <translation>Dateien auflisten, die nicht gelesen werden konnten, mit den Gründen, und was beim letzten Erfassen sonst auffiel.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Öffnen mit…</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
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
        <source>Undo the last change to files, favourites, tags or saved searches, even if the query was changed since.</source>
        <translation>Macht die letzte Änderung an Dateien, Favoriten, Tags oder gespeicherten Suchen rückgängig, auch wenn die Suche seither geändert wurde.</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld gehen</translation>
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
        <source>More of direction 1</source>
        <translation>Mehr von Richtung 1</translation>
    </message>
    <message>
        <source>Sort the results; the relevance cutoff is unaffected.</source>
        <translation>Die Ergebnisse sortieren; die Relevanzgrenze bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Sort by similarity to the selection</source>
        <translation>Nach Ähnlichkeit mit der Auswahl sortieren</translation>
    </message>
    <message>
        <source>Next sort order</source>
        <translation>Nächste Sortierung</translation>
    </message>
    <message>
        <source>Cycle through relevance, date, size, name and, with a picture selected, similarity to it.</source>
        <translation>Reihum nach Relevanz, Datum, Größe, Namen und, mit einem ausgewählten Bild, nach Ähnlichkeit mit ihm sortieren.</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Reverse the sort order.</source>
        <translation>Die Sortierung umkehren.</translation>
    </message>
    <message>
        <source>Group the results under headings of their folders, or ungroup them.</source>
        <translation>Die Ergebnisse unter den Namen ihrer Ordner gruppieren, oder nicht mehr.</translation>
    </message>
    <message>
        <source>Expand or collapse the group of near-duplicates that a picture represents.</source>
        <translation>Die Gruppe der fast Gleichen, für die ein Bild steht, auf- oder zuklappen.</translation>
    </message>
    <message>
        <source>Group near-duplicates</source>
        <translation>Fast Gleiche zusammenfassen</translation>
    </message>
    <message>
        <source>Show near-duplicates as one picture with a number, or each by itself.</source>
        <translation>Fast Gleiche als ein Bild mit einer Zahl zeigen, oder jedes für sich.</translation>
    </message>
    <message>
        <source>Show relevance cutoff</source>
        <translation>Relevanzgrenze zeigen</translation>
    </message>
    <message>
        <source>Show or hide the line above results that match hardly better than any other picture.</source>
        <translation>Die Linie über den Ergebnissen, die kaum besser passen als irgendein anderes Bild, zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Browse features</source>
        <translation>Merkmale durchsehen</translation>
    </message>
    <message>
        <source>List all features with their pictures; find them by name, use, rename or hide them.</source>
        <translation>Alle Merkmale mit ihren Bildern auflisten; sie nach Namen finden, verwenden, umbenennen oder verbergen.</translation>
    </message>
    <message>
        <source>Train features on these pictures…</source>
        <translation>Merkmale an diesen Bildern trainieren…</translation>
    </message>
    <message>
        <source>Train features on the pictures of this library, so that directions fit them better.</source>
        <translation>Merkmale an den Bildern dieser Sammlung trainieren, damit die Richtungen besser zu ihnen passen.</translation>
    </message>
    <message>
        <source>Import words for feature names…</source>
        <translation>Wörter für Merkmale importieren…</translation>
    </message>
    <message>
        <source>Import a text file with one word or phrase per line, which features can then be named after.</source>
        <translation>Eine Textdatei mit je einem Wort oder Ausdruck pro Zeile importieren, nach denen Merkmale dann benannt werden können.</translation>
    </message>
    <message>
        <source>Import features…</source>
        <translation>Merkmale importieren…</translation>
    </message>
    <message>
        <source>Import a sparse autoencoder trained elsewhere, after a trial on these pictures.</source>
        <translation>Einen anderswo trainierten Sparse Autoencoder importieren, nach einer Probe an diesen Bildern.</translation>
    </message>
    <message>
        <source>Export features…</source>
        <translation>Merkmale exportieren…</translation>
    </message>
    <message>
        <source>Export the features in use in the format of SAELens.</source>
        <translation>Die verwendeten Merkmale im Format von SAELens exportieren.</translation>
    </message>
    <message>
        <source>Export feature pages…</source>
        <translation>Merkmalseiten exportieren…</translation>
    </message>
    <message>
        <source>Export all features with their pictures as web pages.</source>
        <translation>Alle Merkmale mit ihren Bildern als Webseiten exportieren.</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>Erkunden…</translation>
    </message>
    <message>
        <source>More like these by property…</source>
        <translation>Mehr wie diese nach Eigenschaft…</translation>
    </message>
    <message>
        <source>Search for what the selected pictures are like, by features to tick.</source>
        <translation>Suchen, wie die ausgewählten Bilder sind, nach Merkmalen zum Ankreuzen.</translation>
    </message>
    <message>
        <source>Choose what you like…</source>
        <translation>Wählen, was dir gefällt…</translation>
    </message>
    <message>
        <source>Choose between two pictures at a time; what you like is learned from it, for this library alone.</source>
        <translation>Zwischen je zwei Bildern wählen; daraus wird gelernt, was dir gefällt, nur für diese Sammlung.</translation>
    </message>
    <message>
        <source>Taste in results (on/off)</source>
        <translation>Geschmack in den Ergebnissen (an/aus)</translation>
    </message>
    <message>
        <source>Rank the results by what you like too, with a handle that weighs it against the query.</source>
        <translation>Die Ergebnisse auch danach ordnen, was dir gefällt, mit einem Regler, der es gegen die Anfrage wiegt.</translation>
    </message>
    <message>
        <source>Forget my taste…</source>
        <translation>Meinen Geschmack vergessen…</translation>
    </message>
    <message>
        <source>Forget every choice of this library, after a question; nothing of it is left on disk.</source>
        <translation>Nach einer Rückfrage jede Wahl in dieser Sammlung vergessen; nichts davon bleibt auf der Platte.</translation>
    </message>
    <message>
        <source>Why features?</source>
        <translation>Wozu Merkmale?</translation>
    </message>
    <message>
        <source>Open a page in the browser that shows why one coordinate is not one thing, and what features are for.</source>
        <translation>Eine Seite im Browser öffnen, die zeigt, warum eine Koordinate nicht für eine Sache steht und wozu es Merkmale gibt.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures to index and search.</source>
        <translation>Einen Ordner mit Bildern wählen, der erfasst und durchsucht wird.</translation>
    </message>
    <message>
        <source>Switch library</source>
        <translation>Sammlung wechseln</translation>
    </message>
    <message>
        <source>List all libraries, the most recent first; open, rename or remove one.</source>
        <translation>Alle Sammlungen auflisten, die zuletzt geöffnete vorn; eine öffnen, umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>Show the folders of this library; add, remove or relocate one, and edit the ignored files.</source>
        <translation>Die Ordner dieser Sammlung zeigen; einen hinzufügen, entfernen oder neu verorten, und die ausgelassenen Dateien bearbeiten.</translation>
    </message>
    <message>
        <source>Choose the model that this library is searched with: the built-in one or a larger, better one.</source>
        <translation>Das Modell wählen, mit dem diese Sammlung durchsucht wird: das eingebaute oder ein größeres, besseres.</translation>
    </message>
    <message>
        <source>Add folder to this library…</source>
        <translation>Dieser Sammlung einen Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder of pictures to this library.</source>
        <translation>Dieser Sammlung einen Ordner mit Bildern hinzufügen.</translation>
    </message>
    <message>
        <source>Rescan folders</source>
        <translation>Ordner neu einlesen</translation>
    </message>
    <message>
        <source>Watch folders (on/off)</source>
        <translation>Ordner überwachen (an/aus)</translation>
    </message>
    <message>
        <source>Index new, changed, moved and deleted pictures automatically, or only on F5.</source>
        <translation>Neue, geänderte, verschobene und gelöschte Bilder von selbst erfassen, oder nur mit F5.</translation>
    </message>
    <message>
        <source>Pause or resume indexing; indexed pictures can be searched meanwhile.</source>
        <translation>Das Erfassen unterbrechen oder fortsetzen; was erfasst ist, kann schon gesucht werden.</translation>
    </message>
    <message>
        <source>Stop indexing; finished pictures stay indexed, and the next run resumes from there.</source>
        <translation>Das Erfassen beenden; fertige Bilder bleiben erfasst, und der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>Open the selected pictures in their default program.</source>
        <translation>Die ausgewählten Bilder mit ihrem Standardprogramm öffnen.</translation>
    </message>
    <message>
        <source>Open the selected pictures in a program of your choice.</source>
        <translation>Die ausgewählten Bilder mit einem Programm deiner Wahl öffnen.</translation>
    </message>
    <message>
        <source>Show the selected pictures in their folder.</source>
        <translation>Die ausgewählten Bilder in ihrem Ordner zeigen.</translation>
    </message>
    <message>
        <source>Add the selected pictures to the favourites or remove them; is:favourite finds them.</source>
        <translation>Die ausgewählten Bilder zu den Favoriten hinzufügen oder daraus entfernen; is:favourite findet sie.</translation>
    </message>
    <message>
        <source>Add tags to the selected pictures or remove tags; tag:name finds them.</source>
        <translation>Den ausgewählten Bildern Schlagwörter geben oder nehmen; tag:name findet sie.</translation>
    </message>
    <message>
        <source>Copy the picture to paste it into a chat or a document; several are copied as files.</source>
        <translation>Das Bild kopieren, um es in einen Chat oder ein Dokument einzufügen; mehrere werden als Dateien kopiert.</translation>
    </message>
    <message>
        <source>Copy the paths of the selected pictures, one per line.</source>
        <translation>Die Pfade der ausgewählten Bilder kopieren, je Zeile einen.</translation>
    </message>
    <message>
        <source>Save copy to…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Copy the selected pictures into a folder; existing files are never overwritten.</source>
        <translation>Die ausgewählten Bilder in einen Ordner kopieren; vorhandene Dateien werden nie überschrieben.</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren…</translation>
    </message>
    <message>
        <source>Export paths, scores, tags and copies of the selected pictures as CSV, text or JSON.</source>
        <translation>Pfade, Werte, Schlagwörter und Kopien der ausgewählten Bilder als CSV, Text oder JSON exportieren.</translation>
    </message>
    <message>
        <source>Quick picker</source>
        <translation>Schnellauswahl</translation>
    </message>
    <message>
        <source>Type, choose and copy a picture in a small window: Enter copies it, Shift+Enter its file.</source>
        <translation>In einem kleinen Fenster ein Bild suchen, wählen und kopieren: Eingabe kopiert es, Umschalt+Eingabe seine Datei.</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Move the files of the selected pictures to Trash, after confirmation.</source>
        <translation>Die Dateien der ausgewählten Bilder nach Rückfrage in den Papierkorb legen.</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Move the cursor to the search field.</source>
        <translation>Die Schreibmarke ins Suchfeld setzen.</translation>
    </message>
    <message>
        <source>Clear the query and show the newest pictures.</source>
        <translation>Die Suche leeren und die neuesten Bilder zeigen.</translation>
    </message>
    <message>
        <source>Subtract the selected pictures from the query.</source>
        <translation>Die ausgewählten Bilder von der Suche abziehen.</translation>
    </message>
    <message>
        <source>Search with copied picture</source>
        <translation>Mit dem kopierten Bild suchen</translation>
    </message>
    <message>
        <source>Add the picture or picture file on the clipboard to the query.</source>
        <translation>Das Bild oder die Bilddatei in der Zwischenablage in die Suche aufnehmen.</translation>
    </message>
    <message>
        <source>Add a picture file on this computer to the query.</source>
        <translation>Eine Bilddatei auf diesem Computer in die Suche aufnehmen.</translation>
    </message>
    <message>
        <source>Move the focus to the pictures.</source>
        <translation>Zu den Bildern gehen.</translation>
    </message>
    <message>
        <source>Show the picture large; the same key or Escape closes it.</source>
        <translation>Das Bild groß zeigen; dieselbe Taste oder Esc schließt es.</translation>
    </message>
    <message>
        <source>Select all results.</source>
        <translation>Alle Ergebnisse auswählen.</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>Größere Vorschaubilder</translation>
    </message>
    <message>
        <source>Show fewer, larger thumbnails.</source>
        <translation>Weniger, größere Vorschaubilder zeigen.</translation>
    </message>
    <message>
        <source>Show scores</source>
        <translation>Werte zeigen</translation>
    </message>
    <message>
        <source>Show or hide how similar each picture is to the query.</source>
        <translation>Zeigen oder verbergen, wie ähnlich jedes Bild der Suche ist.</translation>
    </message>
    <message>
        <source>Play animations</source>
        <translation>Animationen abspielen</translation>
    </message>
    <message>
        <source>Let animations move, in quick look and below the pointer, or stand still.</source>
        <translation>Animationen in der Schnellansicht und unter dem Mauszeiger abspielen oder stehen lassen.</translation>
    </message>
    <message>
        <source>Show or hide sidebar</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>List saved searches, favourites, tags, folders and recent queries on the left.</source>
        <translation>Links gespeicherte Suchen, Favoriten, Schlagwörter, Ordner und letzte Suchen auflisten.</translation>
    </message>
    <message>
        <source>Focus sidebar</source>
        <translation>Zur Seitenleiste gehen</translation>
    </message>
    <message>
        <source>Move to the sidebar or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del removes.</source>
        <translation>Zur Seitenleiste oder zurück gehen: Eingabe sucht, Strg+Eingabe grenzt ein, F2 benennt um, Entf entfernt.</translation>
    </message>
    <message>
        <source>Nudge the query towards a direction.</source>
        <translation>Die Suche in eine Richtung schieben.</translation>
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
        <source>Nudge the query away from a direction.</source>
        <translation>Die Suche von einer Richtung wegschieben.</translation>
    </message>
    <message>
        <source>Redo the step that was undone.</source>
        <translation>Den rückgängig gemachten Schritt wieder tun.</translation>
    </message>
    <message>
        <source>Reset steering</source>
        <translation>Steuerung zurücksetzen</translation>
    </message>
    <message>
        <source>Go back to the query as typed; can be undone.</source>
        <translation>Zur Suche zurückgehen, wie sie getippt wurde; kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Decrease the step size of a nudge.</source>
        <translation>Die Schrittweite eines Schubs verkleinern.</translation>
    </message>
    <message>
        <source>Increase the step size of a nudge.</source>
        <translation>Die Schrittweite eines Schubs vergrößern.</translation>
    </message>
    <message>
        <source>More directions</source>
        <translation>Mehr Richtungen</translation>
    </message>
    <message>
        <source>Steer by another kind of direction: features, contrasts, principal axes, random, coordinates, or a mix.</source>
        <translation>Nach einer anderen Art von Richtung steuern: Merkmale, Kontraste, Hauptachsen, Zufall, Koordinaten oder eine Mischung.</translation>
    </message>
    <message>
        <source>Pin or unpin a direction: press the key, then its number.</source>
        <translation>Eine Richtung anheften oder lösen: erst die Taste, dann ihre Ziffer drücken.</translation>
    </message>
    <message>
        <source>Push down a feature</source>
        <translation>Ein Merkmal nach hinten stellen</translation>
    </message>
    <message>
        <source>Rank pictures with a feature last: press the key, then its number.</source>
        <translation>Bilder mit einem Merkmal zuletzt zeigen: erst die Taste, dann seine Ziffer drücken.</translation>
    </message>
    <message>
        <source>Match a feature</source>
        <translation>Ein Merkmal angleichen</translation>
    </message>
    <message>
        <source>Set a feature to its strength in pictures that show it: press the key, then its number; with Shift, to zero.</source>
        <translation>Ein Merkmal so stark setzen wie in Bildern, die es zeigen: erst die Taste, dann seine Ziffer drücken; mit Umschalt auf null.</translation>
    </message>
    <message>
        <source>Add a direction to the query as a term: press the key, then its number; with Shift, with negative weight.</source>
        <translation>Eine Richtung als Teil in die Suche aufnehmen: erst die Taste, dann ihre Ziffer drücken; mit Umschalt mit negativem Gewicht.</translation>
    </message>
    <message>
        <source>Show examples of a direction</source>
        <translation>Beispiele einer Richtung zeigen</translation>
    </message>
    <message>
        <source>Show many pictures of both ends: press the key, then its number; or hover over its pictures.</source>
        <translation>Viele Bilder beider Enden zeigen: erst die Taste, dann ihre Ziffer drücken; oder die Maus auf ihren Bildern ruhen lassen.</translation>
    </message>
    <message>
        <source>Open the page of a feature: press the key, then its number.</source>
        <translation>Die Seite eines Merkmals öffnen: erst die Taste, dann seine Ziffer drücken.</translation>
    </message>
    <message>
        <source>Why this result?</source>
        <translation>Warum dieses Ergebnis?</translation>
    </message>
    <message>
        <source>Show which parts make up a picture&apos;s score, or how two selected pictures differ.</source>
        <translation>Zeigen, aus welchen Teilen der Wert eines Bildes besteht oder wie sich zwei ausgewählte unterscheiden.</translation>
    </message>
    <message>
        <source>What do these have in common?</source>
        <translation>Was haben diese gemeinsam?</translation>
    </message>
    <message>
        <source>Offer the features that the selected pictures have in common.</source>
        <translation>Die Merkmale anbieten, die die ausgewählten Bilder gemeinsam haben.</translation>
    </message>
    <message>
        <source>Make the difference between two selected pictures a direction, and nudge from the first towards the second.</source>
        <translation>Den Unterschied zweier ausgewählter Bilder zu einer Richtung machen und vom ersten zum zweiten schieben.</translation>
    </message>
    <message>
        <source>Move the focus to the sliders; the arrow keys move them.</source>
        <translation>Zu den Reglern gehen; die Pfeiltasten bewegen sie.</translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>Save the query and its nudges under a name.</source>
        <translation>Die Suche und ihre Schübe unter einem Namen speichern.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>List the saved searches to open, remove, import or export them.</source>
        <translation>Die gespeicherten Suchen auflisten, um sie zu öffnen, zu entfernen, zu importieren oder zu exportieren.</translation>
    </message>
    <message>
        <source>Copy search as text</source>
        <translation>Suche als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the query with all its nudges as one line of text, to paste it elsewhere or send it.</source>
        <translation>Die Suche mit allen Schüben als eine Zeile Text kopieren, um sie anderswo einzufügen oder zu verschicken.</translation>
    </message>
    <message>
        <source>Paste search</source>
        <translation>Suche einfügen</translation>
    </message>
    <message>
        <source>Open the search that was copied as text.</source>
        <translation>Die Suche öffnen, die als Text kopiert wurde.</translation>
    </message>
    <message>
        <source>Read text in pictures</source>
        <translation>Text in den Bildern lesen</translation>
    </message>
    <message>
        <source>Read the text in all pictures in the background, so that text: finds it.</source>
        <translation>Den Text in allen Bildern im Hintergrund lesen, damit text: ihn findet.</translation>
    </message>
    <message>
        <source>Pause or resume reading text</source>
        <translation>Textlesen unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <source>Pause or resume OCR; text that has been read can be searched meanwhile.</source>
        <translation>Die Texterkennung unterbrechen oder fortsetzen; gelesener Text kann schon gesucht werden.</translation>
    </message>
    <message>
        <source>Stop reading text</source>
        <translation>Textlesen beenden</translation>
    </message>
    <message>
        <source>Stop OCR until you start it again; text that has been read is kept.</source>
        <translation>Die Texterkennung beenden, bis du sie wieder startest; gelesener Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Search text in pictures</source>
        <translation>Text in Bildern suchen</translation>
    </message>
    <message>
        <source>Include the text in pictures in searches, or search by what the pictures show alone.</source>
        <translation>Den Text in Bildern beim Suchen einbeziehen, oder nur nach dem suchen, was die Bilder zeigen.</translation>
    </message>
    <message>
        <source>More weight on text in pictures</source>
        <translation>Text in Bildern stärker gewichten</translation>
    </message>
    <message>
        <source>Rank pictures that contain the text of your query higher.</source>
        <translation>Bilder, die den Text deiner Suche enthalten, weiter vorn zeigen.</translation>
    </message>
    <message>
        <source>Less weight on text in pictures</source>
        <translation>Text in Bildern weniger gewichten</translation>
    </message>
    <message>
        <source>Rank by what the pictures show rather than by the text in them.</source>
        <translation>Mehr nach dem ordnen, was die Bilder zeigen, als nach dem Text in ihnen.</translation>
    </message>
    <message>
        <source>Change appearance, steering, processor and more, and see the disk space used.</source>
        <translation>Darstellung, Steuern, Prozessor und mehr ändern und den belegten Speicherplatz sehen.</translation>
    </message>
    <message>
        <source>Change the keys of commands; a key already in use is rejected.</source>
        <translation>Die Tasten von Befehlen ändern; eine schon vergebene Taste wird abgelehnt.</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Farbschema</translation>
    </message>
    <message>
        <source>Switch between light, dark and system theme.</source>
        <translation>Zwischen hell, dunkel und den Farben des Systems wechseln.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>List all commands; type to filter, Enter to run.</source>
        <translation>Alle Befehle auflisten; Tippen filtert, Eingabe führt aus.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show version, model and device.</source>
        <translation>Version, Modell und Gerät zeigen.</translation>
    </message>
    <message>
        <source>Close memesae; unfinished indexing resumes at the next start.</source>
        <translation>memesae schließen; unfertiges Erfassen geht beim nächsten Start weiter.</translation>
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
        <source>Undo what was done last: a nudge, another query, or a change to files, favourites, tags or saved searches.</source>
        <translation>Macht rückgängig, was zuletzt getan wurde: einen Schubs, eine andere Suche oder eine Änderung an Dateien, Favoriten, Tags oder gespeicherten Suchen.</translation>
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
        <source>Type any word to make it a direction; tag:NAME makes one towards pictures with a tag.</source>
        <translation>Ein beliebiges Wort eingeben, um es zur Richtung zu machen; tag:NAME führt hin zu Bildern mit einem Schlagwort.</translation>
    </message>
    <message>
        <source>Go to the steering panel</source>
        <translation>Zum Steuerfeld gehen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
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
        <translation>Trainiere sie: memesae train ORDNER.</translation>
    </message>
    <message>
        <source>The features in {folder} are damaged: they are not those that were saved.</source>
        <translation>Die Merkmale in {folder} sind beschädigt: Es sind nicht die, die gespeichert wurden.</translation>
    </message>
    <message>
        <source>Their names and notes are kept.</source>
        <translation>Ihre Namen und Notizen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Train or import them again, or use the built-in ones: memesae sae built-in FOLDER.</source>
        <translation>Trainiere oder importiere sie neu, oder nimm die mitgelieferten: memesae sae built-in ORDNER.</translation>
    </message>
    <message>
        <source>There are no built-in features for this library&apos;s model.</source>
        <translation>Für das Modell dieser Sammlung gibt es keine eingebauten Merkmale.</translation>
    </message>
    <message>
        <source>Nothing is said of what the pictures should be like.</source>
        <translation>Es ist nicht gesagt, wie die Bilder sein sollen.</translation>
    </message>
    <message>
        <source>There is no feature “{text}”.</source>
        <translation>Es gibt kein Merkmal „{text}“.</translation>
    </message>
    <message>
        <source>Similar names: {names}.</source>
        <translation>Ähnliche Namen: {names}.</translation>
    </message>
    <message>
        <source>All features: F in the window, or memesae features FOLDER.</source>
        <translation>Alle Merkmale: F im Fenster, oder memesae features ORDNER.</translation>
    </message>
    <message>
        <source>{name} was changed since it was indexed and was left alone; press F5 to see it.</source>
        <translation>{name} wurde seit dem Indexieren geändert und blieb unberührt; F5 zeigt den neuen Stand.</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>{name} no longer exists.</source>
        <translation>{name} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full.</source>
        <translation>Der Datenträger von {folder} ist voll.</translation>
    </message>
    <message>
        <source>{folder} is read-only.</source>
        <translation>{folder} ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>You do not have permission to read {path}.</source>
        <translation>Du darfst {path} nicht lesen.</translation>
    </message>
    <message>
        <source>You do not have permission to write to {path}.</source>
        <translation>Du darfst nicht in {path} schreiben.</translation>
    </message>
    <message>
        <source>Nothing can be written in {directory}.</source>
        <translation>In {directory} kann nichts geschrieben werden.</translation>
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
        <translation>{name} konnte nicht wiederhergestellt werden: {path} gibt es schon.</translation>
    </message>
    <message>
        <source>{name} could not be restored: {reason}.</source>
        <translation>{name} konnte nicht wiederhergestellt werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is read-only, so nothing in it can be moved to Trash.</source>
        <translation>{folder} ist schreibgeschützt, also kann nichts darin in den Papierkorb.</translation>
    </message>
    <message>
        <source>The drive of {name} has no usable trash.</source>
        <translation>Das Laufwerk von {name} hat keinen brauchbaren Papierkorb.</translation>
    </message>
    <message>
        <source>{name} could not be moved to Trash: {reason}.</source>
        <translation>{name} konnte nicht in den Papierkorb: {reason}.</translation>
    </message>
    <message>
        <source>A query vector has {width} numbers and length 1, not {shape} and {length}.</source>
        <translation>Ein Suchvektor hat {width} Zahlen und die Länge 1, nicht {shape} und {length}.</translation>
    </message>
    <message>
        <source>Divide it by its length; vectors of other models do not fit.</source>
        <translation>Teile ihn durch seine Länge; Vektoren anderer Modelle passen nicht.</translation>
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
        <translation>Die Datei ist unverändert, und es gilt das Voreingestellte.</translation>
    </message>
    <message>
        <source>Correct it in a text editor, or delete it.</source>
        <translation>Berichtige sie in einem Texteditor, oder lösche sie.</translation>
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
        <source>No tag is on enough similar pictures to steer by.</source>
        <translation>Kein Schlagwort steht an genug ähnlichen Bildern, um danach zu steuern.</translation>
    </message>
    <message>
        <source>Give the same tag to {least} similar pictures or more.</source>
        <translation>Mindestens {least} ähnlichen Bildern dasselbe Schlagwort geben.</translation>
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
        <translation>Ein Text und ein Bild können nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Give two texts or two pictures.</source>
        <translation>Gib zwei Texte oder zwei Bilder an.</translation>
    </message>
    <message>
        <source>The tag “{tag}” is not on enough similar pictures to steer by.</source>
        <translation>Das Schlagwort „{tag}“ steht nicht an genug ähnlichen Bildern, um danach zu steuern.</translation>
    </message>
    <message>
        <source>There is no saved search called “{name}”.</source>
        <translation>Es gibt keine gespeicherte Suche namens „{name}“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another saved search is called “{new}”.</source>
        <translation>Eine andere gespeicherte Suche heißt „{new}“.</translation>
    </message>
    <message>
        <source>{name} is too large to be a file of saved searches.</source>
        <translation>{name} ist zu groß für eine Datei mit gespeicherten Suchen.</translation>
    </message>
    <message>
        <source>Choose a file of saved searches.</source>
        <translation>Wähle eine Datei mit gespeicherten Suchen.</translation>
    </message>
    <message>
        <source>{name} contains no saved searches.</source>
        <translation>{name} enthält keine gespeicherten Suchen.</translation>
    </message>
    <message>
        <source>The stored timeline is damaged.</source>
        <translation>Der gespeicherte Verlauf ist beschädigt.</translation>
    </message>
    <message>
        <source>Saved searches are untouched.</source>
        <translation>Gespeicherte Suchen sind unberührt.</translation>
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
        <translation>Löse zuerst eine.</translation>
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
        <translation>Deine Bilder und die Sammlung sind unberührt.</translation>
    </message>
    <message>
        <source>Make room in {folder}, or choose another place.</source>
        <translation>Schaffen Sie Platz in {folder}, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Allow writing in {folder}, or choose another place.</source>
        <translation>Erlauben Sie das Schreiben in {folder}, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose another place: {folder} is not a folder in which files can be made.</source>
        <translation>Wählen Sie einen anderen Ort: {folder} ist kein Ordner, in dem Dateien angelegt werden können.</translation>
    </message>
    <message>
        <source>Raise the limit on the size of files, or choose another place than {folder}.</source>
        <translation>Heben Sie die Grenze für die Größe von Dateien an, oder wählen Sie einen anderen Ort als {folder}.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
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
        <source>Choose another place than {folder}, or make room there.</source>
        <translation>Wählen Sie einen anderen Ort als {folder}, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>{path} is a folder, a device or a pipe, and no file can take its place.</source>
        <translation>{path} ist ein Ordner, ein Gerät oder eine Pipe; keine Datei kann an diese Stelle treten.</translation>
    </message>
    <message>
        <source>Name a file that is not there yet.</source>
        <translation>Nennen Sie eine Datei, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>{folder} already holds a file {name} that memesae did not write.</source>
        <translation>In {folder} liegt schon eine Datei {name}, die memesae nicht geschrieben hat.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{name} does not end in {kinds}, so it is not clear what it is to be.</source>
        <translation>{name} endet nicht auf {kinds}; so ist nicht klar, was es werden soll.</translation>
    </message>
    <message>
        <source>Name a file of that ending.</source>
        <translation>Nenne eine Datei mit dieser Endung.</translation>
    </message>
    <message>
        <source>{name} is no table of vectors: it has no rows of numbers.</source>
        <translation>{name} ist keine Tabelle von Vektoren: Sie hat keine Zeilen aus Zahlen.</translation>
    </message>
    <message>
        <source>{name} has {rows} vectors, but {paths} paths.</source>
        <translation>{name} hat {rows} Vektoren, aber {paths} Pfade.</translation>
    </message>
    <message>
        <source>Row {row} of {name} is no unit vector: its length is {length}.</source>
        <translation>Zeile {row} von {name} ist kein Einheitsvektor: Seine Länge ist {length}.</translation>
    </message>
    <message>
        <source>Divide every vector by its length.</source>
        <translation>Teile jeden Vektor durch seine Länge.</translation>
    </message>
    <message>
        <source>There is no {name}.</source>
        <translation>Es gibt kein {name}.</translation>
    </message>
    <message>
        <source>Vectors are NAME.npy beside NAME.txt with a path on each line, or NAME.parquet.</source>
        <translation>Vektoren sind NAME.npy neben NAME.txt mit einem Pfad in jeder Zeile, oder NAME.parquet.</translation>
    </message>
    <message>
        <source>{name} or the .txt beside it is damaged.</source>
        <translation>{name} oder die .txt daneben ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} is no table of vectors: it needs columns path and vector, without gaps.</source>
        <translation>{name} ist keine Tabelle von Vektoren: Sie braucht die Spalten path und vector, ohne Lücken.</translation>
    </message>
    <message>
        <source>None of the {n} paths is a picture in {folder}; the first is {path}.</source>
        <translation>Keiner der {n} Pfade ist ein Bild in {folder}; der erste ist {path}.</translation>
    </message>
    <message>
        <source>No vector was stored.</source>
        <translation>Es wurde kein Vektor gespeichert.</translation>
    </message>
    <message>
        <source>Paths are absolute or start at the folder.</source>
        <translation>Pfade sind absolut oder beginnen beim Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder, or overwrite it with --force.</source>
        <translation>Wähle einen anderen Ordner, oder überschreibe sie mit --force.</translation>
    </message>
    <message>
        <source>{address} is no folder of this machine: only the workers of Ray read addresses.</source>
        <translation>{address} ist kein Ordner dieses Rechners: Adressen lesen nur die Arbeitsprozesse von Ray.</translation>
    </message>
    <message>
        <source>Run: memesae index {address} --engine ray</source>
        <translation>Aufruf: memesae index {address} --engine ray</translation>
    </message>
    <message>
        <source>--address and --shards go with --engine ray.</source>
        <translation>--address und --shards gehören zu --engine ray.</translation>
    </message>
    <message>
        <source>Add --engine ray, or leave them out.</source>
        <translation>Ergänzen Sie --engine ray, oder lassen Sie beide weg.</translation>
    </message>
    <message>
        <source>--watch does not go with --engine ray.</source>
        <translation>--watch geht nicht mit --engine ray zusammen.</translation>
    </message>
    <message>
        <source>Run the command again whenever there are new pictures; what is stored is kept.</source>
        <translation>Rufen Sie den Befehl erneut auf, wenn es neue Bilder gibt; was gespeichert ist, bleibt.</translation>
    </message>
    <message>
        <source>No picture is named that should be tagged.</source>
        <translation>Es ist kein Bild genannt, das ein Schlagwort bekommen soll.</translation>
    </message>
    <message>
        <source>Run: memesae tag FOLDER FILE ... --add TAG</source>
        <translation>Aufruf: memesae tag ORDNER DATEI ... --add SCHLAGWORT</translation>
    </message>
    <message>
        <source>An address goes with use, and with use alone.</source>
        <translation>Eine Adresse gehört zu use und nur zu use.</translation>
    </message>
    <message>
        <source>{path} is not in this library.</source>
        <translation>{path} ist nicht in dieser Sammlung.</translation>
    </message>
    <message>
        <source>Index the folder again if the file is new: memesae index {folder}</source>
        <translation>Lies den Ordner neu ein, falls die Datei neu ist: memesae index {folder}</translation>
    </message>
    <message>
        <source>Both folders hold the same pictures.</source>
        <translation>Beide Ordner enthalten dieselben Bilder.</translation>
    </message>
    <message>
        <source>Name two folders, or one and a folder within it.</source>
        <translation>Nenne zwei Ordner oder einen und einen Ordner darin.</translation>
    </message>
    <message>
        <source>The folders were indexed with different models.</source>
        <translation>Die Ordner wurden mit verschiedenen Modellen indexiert.</translation>
    </message>
    <message>
        <source>Index one of them with the other&apos;s: memesae index FOLDER --model MODEL</source>
        <translation>Indexiere einen davon mit dem Modell des anderen: memesae index ORDNER --model MODELL</translation>
    </message>
    <message>
        <source>This folder has no pictures.</source>
        <translation>Dieser Ordner enthält keine Bilder.</translation>
    </message>
    <message>
        <source>Nothing can be repaired without a folder.</source>
        <translation>Ohne Ordner lässt sich nichts reparieren.</translation>
    </message>
    <message>
        <source>Run: memesae doctor FOLDER --repair</source>
        <translation>Starte: memesae doctor ORDNER --repair</translation>
    </message>
    <message>
        <source>Check the spelling; if it is on a drive, connect that.</source>
        <translation>Prüfe die Schreibweise; liegt er auf einem Laufwerk, verbinde es.</translation>
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
        <source>“{name}” does not name two things.</source>
        <translation>„{name}“ benennt nicht zwei Dinge.</translation>
    </message>
    <message>
        <source>Write diff:MORE|LESS, with two texts or two picture files.</source>
        <translation>Schreibe diff:MEHR|WENIGER, mit zwei Texten oder zwei Bilddateien.</translation>
    </message>
    <message>
        <source>The window cannot be opened: this terminal has no display.</source>
        <translation>Das Fenster lässt sich nicht öffnen: Dieses Terminal hat keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Search here by commands (memesae --help), or start it in a graphical session.</source>
        <translation>Suche hier mit Befehlen (memesae --help), oder starte es in einer grafischen Sitzung.</translation>
    </message>
    <message>
        <source>This build cannot be extended. Install memesae by pip instead, then run: {line}</source>
        <translation>Dieses Programmpaket lässt sich nicht erweitern. Installiere memesae stattdessen mit pip und führe dann aus: {line}</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>Es gibt kein Modell „{name}“.</translation>
    </message>
    <message>
        <source>Available: {names}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE.</source>
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
        <source>The folder {folder} holds no whole model of two ONNX graphs.</source>
        <translation>Der Ordner {folder} enthält kein vollständiges Modell aus zwei ONNX-Graphen.</translation>
    </message>
    <message>
        <source>It must hold visual/model.onnx, textual/model.onnx, textual/tokenizer.json and config.json.</source>
        <translation>Er muss visual/model.onnx, textual/model.onnx, textual/tokenizer.json und config.json enthalten.</translation>
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
        <source>preparing {name}, once</source>
        <translation>{name} wird einmalig vorbereitet</translation>
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
        <source>The partial download is saved, and the next try resumes it.</source>
        <translation>Was schon heruntergeladen ist, ist gespeichert, und der nächste Versuch setzt dort fort.</translation>
    </message>
    <message>
        <source>Available offline: {names}.</source>
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
        <source>Write hf-hub:OWNER/REPOSITORY or hf-hub:OWNER/REPOSITORY/FOLDER.</source>
        <translation>Schreibe hf-hub:BESITZER/REPOSITORY oder hf-hub:BESITZER/REPOSITORY/ORDNER.</translation>
    </message>
    <message>
        <source>There are no features in {repository}, or it is not public.</source>
        <translation>In {repository} gibt es keine Merkmale, oder es ist nicht öffentlich.</translation>
    </message>
    <message>
        <source>{name} could not be downloaded: {reason}.</source>
        <translation>{name} konnte nicht heruntergeladen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} holds no features: none of {names} is there.</source>
        <translation>{name} enthält keine Merkmale: Nichts von {names} ist da.</translation>
    </message>
    <message>
        <source>Name the folder or the file behind the repository.</source>
        <translation>Nenne den Ordner oder die Datei hinter dem Repository.</translation>
    </message>
    <message>
        <source>The download arrived damaged.</source>
        <translation>Das Heruntergeladene ist beschädigt angekommen.</translation>
    </message>
    <message>
        <source>Try again: it starts over.</source>
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
        <source>This needs {package}, which is not installed here.</source>
        <translation>Dafür wird {package} gebraucht, das hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>Run: {line}</source>
        <translation>Auszuführen: {line}</translation>
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
        <source>{folder} is away: what is known of its pictures is kept.</source>
        <translation>{folder} ist nicht da: Was über die Bilder darin bekannt ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>{folder} could not be listed; nothing about it was changed.</source>
        <translation>{folder} konnte nicht gelesen werden; daran wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{folder} is a link to a folder and was passed over; index that folder itself.</source>
        <translation>{folder} verweist auf einen Ordner und wurde übergangen; indexiere diesen Ordner selbst.</translation>
    </message>
    <message numerus="yes">
        <source>{n} known pictures are passed over now, as an ignore rule says.</source>
        <translation>
            <numerusform>{n} bekanntes Bild wird jetzt übergangen, wie es eine Regel sagt.</numerusform>
            <numerusform>{n} bekannte Bilder werden jetzt übergangen, wie es eine Regel sagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files have metadata that was not all read; {path}: {reason}</source>
        <translation>
            <numerusform>{n} Datei hat Metadaten, die nicht alle gelesen wurden; {path}: {reason}</numerusform>
            <numerusform>{n} Dateien haben Metadaten, die nicht alle gelesen wurden; {path}: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>The default keys are in use.</source>
        <translation>Es gelten die vorgegebenen Tasten.</translation>
    </message>
    <message>
        <source>{key} is assigned to both “{first}” and “{second}”.</source>
        <translation>{key} ist sowohl „{first}“ als auch „{second}“ zugewiesen.</translation>
    </message>
    <message>
        <source>Assign another key to one of them in the preferences.</source>
        <translation>Weise in den Einstellungen einem davon eine andere Taste zu.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>{address} is in the memory of one process, where no worker can read it.</source>
        <translation>{address} liegt im Speicher eines Prozesses, wo kein Arbeitsprozess es lesen kann.</translation>
    </message>
    <message>
        <source>Name a folder, or an address that every worker reaches, such as s3://bucket.</source>
        <translation>Nennen Sie einen Ordner oder eine Adresse, die jeder Arbeitsprozess erreicht, etwa s3://bucket.</translation>
    </message>
    <message>
        <source>Nothing installed here can read {address}: {reason}.</source>
        <translation>Nichts, was hier installiert ist, kann {address} lesen: {reason}.</translation>
    </message>
    <message>
        <source>Install the package that fsspec needs for it; for s3://: {line}</source>
        <translation>Installieren Sie das Paket, das fsspec dafür braucht; für s3://: {line}</translation>
    </message>
    <message>
        <source>There is nothing at {address}.</source>
        <translation>Unter {address} ist nichts.</translation>
    </message>
    <message>
        <source>Nothing that is known of its pictures was changed.</source>
        <translation>Was über die Bilder dort bekannt ist, wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Check the spelling of the address.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse.</translation>
    </message>
    <message>
        <source>{address} cannot be read: {reason}.</source>
        <translation>{address} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the address, the connection and the right to read it.</source>
        <translation>Prüfen Sie die Adresse, die Verbindung und das Recht zum Lesen.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} among the vectors of the library is damaged.</source>
        <translation>{name} unter den Vektoren der Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The library itself is whole.</source>
        <translation>Die Bibliothek selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>Delete that file; the next run writes its vectors again: {place}</source>
        <translation>Löschen Sie diese Datei; der nächste Lauf schreibt ihre Vektoren neu: {place}</translation>
    </message>
    <message>
        <source>This is a {width} x {height} pixel picture, larger than memesae opens ({limit} megapixels).</source>
        <translation>Das ist ein Bild mit {width} x {height} Pixeln, größer, als memesae öffnet ({limit} Megapixel).</translation>
    </message>
    <message>
        <source>{n} films were passed over; to open films: pip install &apos;memesae[films]&apos;.</source>
        <translation>{n} Filme wurden übergangen; um Filme zu öffnen: pip install &apos;memesae[films]&apos;.</translation>
    </message>
    <message>
        <source>{n} film was passed over; to open films: pip install &apos;memesae[films]&apos;.</source>
        <translation>{n} Film wurde übergangen; um Filme zu öffnen: pip install &apos;memesae[films]&apos;.</translation>
    </message>
    <message>
        <source>{n} JPEG XL pictures were passed over; to open them: pip install &apos;memesae[jxl]&apos;.</source>
        <translation>{n} JPEG-XL-Bilder wurden übergangen; um sie zu öffnen: pip install &apos;memesae[jxl]&apos;.</translation>
    </message>
    <message>
        <source>{n} JPEG XL picture was passed over; to open it: pip install &apos;memesae[jxl]&apos;.</source>
        <translation>{n} JPEG-XL-Bild wurde übergangen; um es zu öffnen: pip install &apos;memesae[jxl]&apos;.</translation>
    </message>
    <message>
        <source>{n} SVG drawings were passed over: memesae opens pictures made of pixels.</source>
        <translation>{n} SVG-Zeichnungen wurden übergangen: memesae öffnet Bilder aus Pixeln.</translation>
    </message>
    <message>
        <source>{n} SVG drawing was passed over: memesae opens pictures made of pixels.</source>
        <translation>{n} SVG-Zeichnung wurde übergangen: memesae öffnet Bilder aus Pixeln.</translation>
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
        <source>The picture is stored in so many scans that opening it would take too long.</source>
        <translation>Das Bild ist in so vielen Durchgängen gespeichert, dass das Öffnen zu lange dauern würde.</translation>
    </message>
    <message>
        <source>Opening this picture would take too long.</source>
        <translation>Dieses Bild zu öffnen würde zu lange dauern.</translation>
    </message>
    <message>
        <source>memesae shows raw files by the preview inside, and this one has none that is large enough.</source>
        <translation>memesae zeigt Rohdateien anhand der enthaltenen Vorschau, und diese enthält keine, die groß genug ist.</translation>
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
        <source>This picture has {megapixels} megapixels, more than memesae opens ({limit} megapixels).</source>
        <translation>Dieses Bild hat {megapixels} Megapixel, mehr, als memesae öffnet ({limit} Megapixel).</translation>
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
        <source>The database in {directory} is damaged.</source>
        <translation>Die Datenbank in {directory} ist beschädigt.</translation>
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
        <source>Make room on the disk that holds {directory}, then continue.</source>
        <translation>Schaffe Platz auf dem Datenträger von {directory}, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Existing files are untouched.</source>
        <translation>Vorhandene Dateien sind unberührt.</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder with --home.</source>
        <translation>Erlaube das Schreiben dort, oder wähle mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check that the folder exists and can be read and written, or choose another folder with --home.</source>
        <translation>Prüfe, ob es den Ordner gibt und er gelesen und beschrieben werden darf, oder wähle mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check that the drive is connected and healthy, then try again.</source>
        <translation>Prüfe, ob das Laufwerk angeschlossen und in Ordnung ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The database in {directory} cannot be opened or created.</source>
        <translation>Die Datenbank in {directory} kann nicht geöffnet oder angelegt werden.</translation>
    </message>
    <message>
        <source>The disk that holds {directory} reported an error.</source>
        <translation>Der Datenträger von {directory} hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Everything stored before is safe if the disk is.</source>
        <translation>Alles vorher Gespeicherte ist sicher, wenn der Datenträger es ist.</translation>
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
        <source>{kind}: {sentence}. Known: {values}.</source>
        <translation>{kind}: {sentence}. Bekannt: {values}.</translation>
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
        <source>images that show a feature, by its number or name</source>
        <translation>Bilder, die ein Merkmal zeigen, nach seiner Nummer oder seinem Namen</translation>
    </message>
    <message>
        <source>images with words that other programs noted about them</source>
        <translation>Bilder mit Wörtern, die andere Programme zu ihnen vermerkt haben</translation>
    </message>
    <message>
        <source>images that another program gave a keyword</source>
        <translation>Bilder, denen ein anderes Programm ein Stichwort gegeben hat</translation>
    </message>
    <message>
        <source>images with at least so many stars</source>
        <translation>Bilder mit mindestens so vielen Sternen</translation>
    </message>
    <message>
        <source>images taken with a camera</source>
        <translation>Bilder, die mit einer Kamera aufgenommen wurden</translation>
    </message>
    <message>
        <source>images taken around a place: latitude, longitude, kilometres</source>
        <translation>Bilder aus der Umgebung eines Ortes: Breite, Länge, Kilometer</translation>
    </message>
    <message>
        <source>images about which something is noted</source>
        <translation>Bilder, zu denen etwas vermerkt ist</translation>
    </message>
    <message>
        <source>{folder} already belongs to this library.</source>
        <translation>{folder} gehört schon zu dieser Sammlung.</translation>
    </message>
    <message>
        <source>Choose a folder outside the others.</source>
        <translation>Wähle einen Ordner außerhalb der anderen.</translation>
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
        <source>The library in {directory} was written by a newer memesae (version {version} of its database, this program knows {known}).</source>
        <translation>Die Sammlung in {directory} wurde von einem neueren memesae geschrieben (Version {version} ihrer Datenbank, dieses Programm kennt {known}).</translation>
    </message>
    <message>
        <source>This file cannot be used: reading it took too much memory or time, or crashed.</source>
        <translation>Diese Datei ist nicht verwendbar: Sie zu lesen brauchte zu viel Speicher oder Zeit, oder brach ab.</translation>
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
        <source>There is no library in {directory}.</source>
        <translation>In {directory} ist keine Sammlung.</translation>
    </message>
    <message>
        <source>{folder} does not exist.</source>
        <translation>{folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>Give a folder that holds pictures.</source>
        <translation>Gib einen Ordner an, der Bilder enthält.</translation>
    </message>
    <message>
        <source>{old} was moved to {new}: what is known of its pictures was kept.</source>
        <translation>{old} liegt jetzt in {new}: Was über die Bilder bekannt ist, wurde beibehalten.</translation>
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
        <source>What it indexes can be searched here too.</source>
        <translation>Was es erfasst, kann auch hier gesucht werden.</translation>
    </message>
    <message>
        <source>Wait for it to finish, then look again with F5.</source>
        <translation>Warte, bis es fertig ist, und suche dann mit F5 noch einmal.</translation>
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
        <translation>Die Gewichte in {name} haben keine zueinander passenden Formen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} features have no direction (rows of zeros).</source>
        <translation>
            <numerusform>{n} Merkmal hat keine Richtung (eine Zeile aus Nullen).</numerusform>
            <numerusform>{n} Merkmale haben keine Richtung (Zeilen aus Nullen).</numerusform>
        </translation>
    </message>
    <message>
        <source>Index some images first: features are validated on them before the import.</source>
        <translation>Erfasse zuerst Bilder: An ihnen werden Merkmale vor dem Importieren geprüft.</translation>
    </message>
    <message>
        <source>The settings of {name} are missing: cfg.json says how many features are active at once.</source>
        <translation>Die Einstellungen von {name} fehlen: cfg.json sagt, wie viele Merkmale zugleich aktiv sind.</translation>
    </message>
    <message>
        <source>Put cfg.json (or config.json) beside the weights; both are published together.</source>
        <translation>Lege cfg.json (oder config.json) neben die Gewichte; beide werden zusammen veröffentlicht.</translation>
    </message>
    <message>
        <source>The file does not say how many features are active at once: all above zero count.</source>
        <translation>Die Datei sagt nicht, wie viele Merkmale zugleich aktiv sind: Alle über null zählen.</translation>
    </message>
    <message>
        <source>memesae reads SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete and meme-search-engine.</source>
        <translation>memesae liest SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete und meme-search-engine.</translation>
    </message>
    <message>
        <source>none of its features is active on them</source>
        <translation>keines seiner Merkmale ist bei ihnen aktiv</translation>
    </message>
    <message>
        <source>it was probably trained for another model, or on vectors scaled differently</source>
        <translation>er wurde wahrscheinlich für ein anderes Modell trainiert oder mit anders skalierten Vektoren</translation>
    </message>
    <message>
        <source>{name} ({program}) describes this library&apos;s images worse than no features at all (unexplained share {fvu}): {cause}.</source>
        <translation>{name} ({program}) beschreibt die Bilder dieser Sammlung schlechter als gar keine Merkmale (unerklärter Anteil {fvu}): {cause}.</translation>
    </message>
    <message>
        <source>The features in use stay as they are.</source>
        <translation>Die jetzigen Merkmale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This file says that {k} features are active at once, but has only {features}.</source>
        <translation>Dieser Datei zufolge sind {k} Merkmale zugleich aktiv, sie hat aber nur {features}.</translation>
    </message>
    <message>
        <source>The weights in this file are not matrices, so this is not a sparse autoencoder.</source>
        <translation>Die Gewichte in dieser Datei sind keine Matrizen, also ist dies kein Sparse Autoencoder.</translation>
    </message>
    <message>
        <source>Choose the model that they were trained on.</source>
        <translation>Wähle das Modell, mit dem sie trainiert wurden.</translation>
    </message>
    <message>
        <source>These features are for vectors of {own} numbers, the library&apos;s have {width}.</source>
        <translation>Diese Merkmale sind für Vektoren mit {own} Zahlen, die der Sammlung haben {width}.</translation>
    </message>
    <message>
        <source>This file holds an autoencoder without features.</source>
        <translation>Diese Datei enthält einen Autoencoder ohne Merkmale.</translation>
    </message>
    <message>
        <source>Encoder and decoder in this file do not have matching shapes.</source>
        <translation>Encoder und Decoder in dieser Datei haben keine zueinander passenden Formen.</translation>
    </message>
    <message>
        <source>A bias has {given} numbers instead of {size}.</source>
        <translation>Ein Bias hat {given} statt {size} Zahlen.</translation>
    </message>
    <message>
        <source>Save it again with torch.save.</source>
        <translation>Speichere sie noch einmal mit torch.save.</translation>
    </message>
    <message>
        <source>{name} is damaged, or not a file of PyTorch 1.6 or later.</source>
        <translation>{name} ist beschädigt oder keine Datei von PyTorch 1.6 oder neuer.</translation>
    </message>
    <message>
        <source>{name} is damaged: its contents cannot be read.</source>
        <translation>{name} ist beschädigt: Der Inhalt kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>naming features</source>
        <translation>benennt Merkmale</translation>
    </message>
    <message>
        <source>reading exemplars</source>
        <translation>liest Beispielbilder</translation>
    </message>
    <message>
        <source>testing names</source>
        <translation>prüft Namen</translation>
    </message>
    <message>
        <source>Use the built-in features, or train again with {least} images or more.</source>
        <translation>Verwende die eingebauten Merkmale, oder trainiere noch einmal mit mindestens {least} Bildern.</translation>
    </message>
    <message>
        <source>k must be at least 1 and less than the number of features ({features}), not {k}.</source>
        <translation>k muss mindestens 1 und kleiner als die Zahl der Merkmale ({features}) sein, nicht {k}.</translation>
    </message>
    <message>
        <source>Training needs batches of at least 2 images, at least 1 step, and some held-out images.</source>
        <translation>Zum Trainieren braucht es Stapel von mindestens 2 Bildern, mindestens 1 Schritt und einige zurückgehaltene Bilder.</translation>
    </message>
    <message>
        <source>The selection must be topk or batchtopk, not {selection}.</source>
        <translation>Die Auswahl muss topk oder batchtopk sein, nicht {selection}.</translation>
    </message>
    <message>
        <source>Matryoshka widths must be ascending and no larger than the number of features.</source>
        <translation>Die Matrjoschka-Breiten müssen ansteigen und dürfen nicht größer als die Zahl der Merkmale sein.</translation>
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
        <translation>Das Training von {features} Merkmalen der Breite {width} kann nicht mit den früheren {earlier} der Breite {earlier_width} beginnen.</translation>
    </message>
    <message>
        <source>training features</source>
        <translation>trainiert Merkmale</translation>
    </message>
    <message>
        <source>The word list {name} cannot be read.</source>
        <translation>Die Wortliste {name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It must be a UTF-8 text file with one word or phrase in each line.</source>
        <translation>Es muss eine Textdatei in UTF-8 mit einem Wort oder Ausdruck in jeder Zeile sein.</translation>
    </message>
    <message>
        <source>embedding the vocabulary</source>
        <translation>bettet den Wortschatz ein</translation>
    </message>
    <message>
        <source>“{more}” and “{less}” are the same to the model.</source>
        <translation>„{more}“ und „{less}“ sind für das Modell dasselbe.</translation>
    </message>
    <message>
        <source>Key {key} has no direction in this offer.</source>
        <translation>Zur Taste {key} gehört in diesem Angebot keine Richtung.</translation>
    </message>
    <message>
        <source>“{identity}” is not one of the current directions.</source>
        <translation>„{identity}“ ist keine der jetzigen Richtungen.</translation>
    </message>
    <message>
        <source>Train a sparse autoencoder first.</source>
        <translation>Trainiere zuerst Merkmale.</translation>
    </message>
    <message>
        <source>This library has no directions of kind “{kind}” yet.</source>
        <translation>Diese Sammlung hat noch keine Richtungen der Art „{kind}“.</translation>
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
        <translation>Ein Gewicht muss am Anfang eines Teils stehen.</translation>
    </message>
    <message>
        <source>Put + or - before it, or quotes around text with a colon: &quot;at 5:pm&quot;.</source>
        <translation>Setze + oder - davor, oder Anführungszeichen um Text mit Doppelpunkt: &quot;um 5:abends&quot;.</translation>
    </message>
    <message>
        <source>A filter cannot have a weight.</source>
        <translation>Ein Filter kann kein Gewicht haben.</translation>
    </message>
    <message>
        <source>These quotes are empty.</source>
        <translation>Diese Anführungszeichen sind leer.</translation>
    </message>
    <message>
        <source>This weight has no term.</source>
        <translation>Zu diesem Gewicht fehlt der Teil.</translation>
    </message>
    <message>
        <source>Write one after it, or put the sign in quotes to search for it.</source>
        <translation>Schreibe etwas dahinter, oder setze das Zeichen in Anführungszeichen, um danach zu suchen.</translation>
    </message>
    <message>
        <source>This is not a vector saved by memesae.</source>
        <translation>Das ist kein von memesae gespeicherter Vektor.</translation>
    </message>
    <message>
        <source>An image of the library is given by its number, like image:17.</source>
        <translation>Ein Bild der Sammlung wird mit seiner Nummer angegeben, wie image:17.</translation>
    </message>
    <message>
        <source>Did you mean {near}:? Filters are {kinds}. Text with a colon goes in quotes: {quoted}.</source>
        <translation>Meintest du {near}:? Filter sind {kinds}. Text mit Doppelpunkt gehört in Anführungszeichen: {quoted}.</translation>
    </message>
    <message>
        <source>There is no filter called {name}.</source>
        <translation>Es gibt keinen Filter namens {name}.</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Add {quote} at the end of the phrase.</source>
        <translation>Setze {quote} ans Ende des Ausdrucks.</translation>
    </message>
    <message>
        <source>There is no feature “{name}”: this library has no features yet.</source>
        <translation>Es gibt kein Merkmal „{name}“: Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Train features for it first.</source>
        <translation>Trainiere zuerst Merkmale dafür.</translation>
    </message>
    <message>
        <source>These terms cancel each other out, so there is nothing to search for.</source>
        <translation>Diese Teile heben einander auf, also gibt es nichts zu suchen.</translation>
    </message>
    <message>
        <source>There is no result {number}.</source>
        <translation>Es gibt kein Ergebnis {number}.</translation>
    </message>
    <message>
        <source>To search for text that looks like a path, put it in quotes.</source>
        <translation>Um nach Text zu suchen, der wie ein Pfad aussieht, setze ihn in Anführungszeichen.</translation>
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
        <source>The picture {path} cannot be opened: {reason}</source>
        <translation>Das Bild {path} lässt sich nicht öffnen: {reason}</translation>
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
        <translation>Diese gespeicherte Suche ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This timeline is damaged or incomplete.</source>
        <translation>Dieser Verlauf ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>This text is not a search copied from memesae.</source>
        <translation>Dieser Text ist keine aus memesae kopierte Suche.</translation>
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
        <source>There is no step {number}.</source>
        <translation>Es gibt keinen Schritt {number}.</translation>
    </message>
    <message>
        <source>preparing fast search</source>
        <translation>bereitet schnelles Suchen vor</translation>
    </message>
    <message>
        <source>The background process of memesae stopped unexpectedly.</source>
        <translation>Der Hintergrundprozess von memesae ist unerwartet stehen geblieben.</translation>
    </message>
    <message>
        <source>Finished work is saved.</source>
        <translation>Fertige Arbeit ist gespeichert.</translation>
    </message>
    <message>
        <source>It restarts when it is next needed; indexing goes on with F5 or memesae index.</source>
        <translation>Er startet neu, sobald er gebraucht wird; das Einlesen geht mit F5 oder memesae index weiter.</translation>
    </message>
    <message>
        <source>This is a link to a file that does not exist.</source>
        <translation>Das ist ein Verweis auf eine Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Polled every {seconds} seconds instead.</source>
        <translation>Er wird stattdessen alle {seconds} Sekunden abgefragt.</translation>
    </message>
    <message>
        <source>{folder} is on a network drive, which does not report changes.</source>
        <translation>{folder} liegt auf einem Netzlaufwerk, das Änderungen nicht meldet.</translation>
    </message>
    <message>
        <source>{folder} has more subfolders than this system can watch at once.</source>
        <translation>{folder} hat mehr Unterordner, als dieses System auf einmal überwachen kann.</translation>
    </message>
    <message>
        <source>{every} Raise fs.inotify.max_user_watches to see changes at once.</source>
        <translation>{every} Erhöhe fs.inotify.max_user_watches, um Änderungen sofort zu sehen.</translation>
    </message>
    <message>
        <source>reading text</source>
        <translation>liest Text</translation>
    </message>
    <message>
        <source>finding opposites</source>
        <translation>findet Gegensätze</translation>
    </message>
    <message>
        <source>{name} contains far more than a sparse autoencoder.</source>
        <translation>{name} enthält weit mehr als einen Sparse Autoencoder.</translation>
    </message>
    <message>
        <source>{name} does not contain a sparse autoencoder in a known format.</source>
        <translation>{name} enthält keinen Sparse Autoencoder in einem bekannten Format.</translation>
    </message>
    <message>
        <source>memesae looks for {names}; if the file has another name, choose the file itself.</source>
        <translation>memesae sucht nach {names}; wenn die Datei anders heißt, wähle die Datei selbst.</translation>
    </message>
    <message>
        <source>{name} does not specify k, the number of active features.</source>
        <translation>{name} nennt k nicht, die Zahl der aktiven Merkmale.</translation>
    </message>
    <message>
        <source>{name} has the architecture {kind}, which memesae does not support.</source>
        <translation>{name} hat die Architektur {kind}, die memesae nicht unterstützt.</translation>
    </message>
    <message>
        <source>{name} is a transcoder, not an autoencoder.</source>
        <translation>{name} ist ein Transcoder, kein Autoencoder.</translation>
    </message>
    <message>
        <source>{name} has an encoder of several layers, which memesae does not support.</source>
        <translation>{name} hat einen Encoder aus mehreren Schichten, den memesae nicht unterstützt.</translation>
    </message>
    <message>
        <source>computing features</source>
        <translation>berechnet Merkmale</translation>
    </message>
    <message>
        <source>{name} contains a sparse autoencoder of an unsupported kind: {architecture}.</source>
        <translation>{name} enthält einen Sparse Autoencoder einer nicht unterstützten Art: {architecture}.</translation>
    </message>
    <message>
        <source>{name} is incomplete: {missing} is missing.</source>
        <translation>{name} ist unvollständig: {missing} fehlt.</translation>
    </message>
    <message>
        <source>{name} has {size} MB, more than memesae reads ({most} MB).</source>
        <translation>{name} hat {size} MB, mehr als memesae liest ({most} MB).</translation>
    </message>
    <message>
        <source>{name} in {folder} cannot be read: {reason}.</source>
        <translation>{name} in {folder} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is not valid JSON.</source>
        <translation>{name} ist beschädigt: Es ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>{name} is damaged: it does not contain a JSON object.</source>
        <translation>{name} ist beschädigt: Es enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is not a valid safetensors file.</source>
        <translation>{name} ist beschädigt: Es ist keine gültige Safetensors-Datei.</translation>
    </message>
    <message>
        <source>{name} was not opened: it would run {code}, which no file of weights needs.</source>
        <translation>{name} wurde nicht geöffnet: Es würde {code} ausführen, was keine Datei mit Gewichten braucht.</translation>
    </message>
    <message>
        <source>{name} is damaged: it contains numbers that are not finite.</source>
        <translation>{name} ist beschädigt: Es enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The weights of this sparse autoencoder do not have matching shapes.</source>
        <translation>Die Gewichte dieses Sparse Autoencoders haben keine zueinander passenden Formen.</translation>
    </message>
    <message>
        <source>A sparse autoencoder needs either k or a threshold, not both.</source>
        <translation>Ein Sparse Autoencoder braucht entweder k oder eine Schwelle, nicht beides.</translation>
    </message>
    <message>
        <source>These features are for vectors of {width} numbers, not {given}.</source>
        <translation>Diese Merkmale sind für Vektoren mit {width} Zahlen, nicht mit {given}.</translation>
    </message>
    <message>
        <source>{name} could not be started.</source>
        <translation>{name} konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Choose another program.</source>
        <translation>Wähle ein anderes Programm.</translation>
    </message>
    <message>
        <source>The clipboard was not changed.</source>
        <translation>Die Zwischenablage wurde nicht geändert.</translation>
    </message>
    <message>
        <source>{amount} is no amount to move along {label}.</source>
        <translation>{amount} ist kein Betrag, um den sich entlang {label} gehen lässt.</translation>
    </message>
    <message>
        <source>“memesae sae {way}” needs a path exactly if it imports or exports.</source>
        <translation>„memesae sae {way}“ braucht genau dann einen Pfad, wenn es importiert oder exportiert.</translation>
    </message>
    <message>
        <source>See: memesae sae --help</source>
        <translation>Siehe: memesae sae --help</translation>
    </message>
    <message>
        <source>{name} does not say which model made its vectors.</source>
        <translation>{name} sagt nicht, welches Modell seine Vektoren gemacht hat.</translation>
    </message>
    <message>
        <source>Name it: --model MODEL; see memesae models.</source>
        <translation>Nenne es: --model MODELL; siehe memesae models.</translation>
    </message>
    <message>
        <source>{name} has vectors of {width} numbers by {theirs}; the library uses {own}.</source>
        <translation>{name} hat Vektoren aus {width} Zahlen von {theirs}; die Bibliothek benutzt {own}.</translation>
    </message>
    <message>
        <source>Vectors of different models cannot be compared: export them from a library with that model.</source>
        <translation>Vektoren verschiedener Modelle lassen sich nicht vergleichen: Exportiere sie aus einer Bibliothek mit diesem Modell.</translation>
    </message>
    <message>
        <source>The database was damaged and was made anew; the damaged one is kept in {folder}.</source>
        <translation>Die Datenbank war beschädigt und wurde neu angelegt; die beschädigte liegt in {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>The database was damaged; {n} tags, names and settings were brought back from a copy of {date}.</source>
        <translation>
            <numerusform>Die Datenbank war beschädigt; {n} Eintrag (Schlagwort, Name oder Einstellung) wurde aus einer Kopie vom {date} zurückgeholt.</numerusform>
            <numerusform>Die Datenbank war beschädigt; {n} Schlagwörter, Namen und Einstellungen wurden aus einer Kopie vom {date} zurückgeholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library {name} is in use and was not united with this one yet.</source>
        <translation>Die Bibliothek {name} ist in Gebrauch und wurde noch nicht mit dieser vereint.</translation>
    </message>
    <message>
        <source>laying out the map</source>
        <translation>Karte anordnen</translation>
    </message>
    <message>
        <source>finding neighbours</source>
        <translation>Nachbarn suchen</translation>
    </message>
    <message>
        <source>The choices in {path} cannot be read.</source>
        <translation>Die Vergleiche in {path} können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>They were not changed.</source>
        <translation>Sie wurden nicht geändert.</translation>
    </message>
    <message>
        <source>Start again with: memesae taste FOLDER --reset</source>
        <translation>Beginne neu mit: memesae taste ORDNER --reset</translation>
    </message>
    <message>
        <source>The choices in {path} cannot be removed: {reason}.</source>
        <translation>Die Vergleiche in {path} können nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>Remove that file by hand.</source>
        <translation>Lösche diese Datei von Hand.</translation>
    </message>
    <message>
        <source>Nothing is named by which pictures could be grouped.</source>
        <translation>Es ist nichts genannt, wonach Bilder gruppiert werden könnten.</translation>
    </message>
    <message>
        <source>Write --by &quot;beach, snow, city&quot; or --by &quot;the weather&quot;.</source>
        <translation>Schreibe --by &quot;beach, snow, city&quot; oder --by &quot;the weather&quot;.</translation>
    </message>
    <message>
        <source>reading thumbnails</source>
        <translation>Vorschaubilder lesen</translation>
    </message>
    <message>
        <source>This library has no pictures yet.</source>
        <translation>Diese Sammlung hat noch keine Bilder.</translation>
    </message>
    <message>
        <source>Put some into its folders and index them.</source>
        <translation>Lege welche in ihre Ordner und indexiere sie.</translation>
    </message>
    <message>
        <source>Films are opened where PyAV is installed: pip install &apos;memesae[films]&apos;.</source>
        <translation>Filme werden geöffnet, wo PyAV installiert ist: pip install &apos;memesae[films]&apos;.</translation>
    </message>
    <message>
        <source>The film is larger than memesae opens (4 GB, 36 megapixels).</source>
        <translation>Der Film ist größer, als memesae öffnet (4 GB, 36 Megapixel).</translation>
    </message>
    <message>
        <source>The film claims more frames than memesae looks at.</source>
        <translation>Der Film gibt mehr Einzelbilder an, als memesae ansieht.</translation>
    </message>
    <message>
        <source>The film is of a rare kind that memesae does not open ({codec}).</source>
        <translation>Der Film ist von einer seltenen Art, die memesae nicht öffnet ({codec}).</translation>
    </message>
    <message>
        <source>The film has no picture that can be shown.</source>
        <translation>Der Film hat kein Bild, das gezeigt werden kann.</translation>
    </message>
    <message>
        <source>There are no two pictures to choose between.</source>
        <translation>Es gibt keine zwei Bilder, zwischen denen man wählen könnte.</translation>
    </message>
    <message>
        <source>Its metadata is larger than memesae reads (4 MB).</source>
        <translation>Die Metadaten sind größer, als memesae liest (4 MB).</translation>
    </message>
    <message>
        <source>Its metadata is damaged; what could be read of it is used.</source>
        <translation>Die Metadaten sind beschädigt; was davon lesbar war, wird verwendet.</translation>
    </message>
    <message>
        <source>Its metadata declares a document type or entities, which memesae does not read.</source>
        <translation>Die Metadaten deklarieren einen Dokumenttyp oder Entitäten, was memesae nicht liest.</translation>
    </message>
    <message>
        <source>Its metadata has more entries, or more levels, than memesae reads.</source>
        <translation>Die Metadaten haben mehr Einträge oder mehr Ebenen, als memesae liest.</translation>
    </message>
    <message>
        <source>reading what is noted about pictures</source>
        <translation>Vermerke zu Bildern lesen</translation>
    </message>
    <message>
        <source>{name} is not understood, so nothing was written into it.</source>
        <translation>{name} wird nicht verstanden, deshalb wurde nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>{name} is a link; nothing was written.</source>
        <translation>{name} ist eine Verknüpfung; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{name} was changed by another program just now; nothing was written into it.</source>
        <translation>{name} wurde gerade von einem anderen Programm geändert; es wurde nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>Rufe den Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>The output is closed, so nothing can be shown.</source>
        <translation>Die Ausgabe ist geschlossen, es kann also nichts gezeigt werden.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Send the output to a file or to /dev/null.</source>
        <translation>Leiten Sie die Ausgabe in eine Datei oder nach /dev/null.</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Make room where the output goes, or send it elsewhere.</source>
        <translation>Schaffen Sie Platz am Ziel der Ausgabe, oder leiten Sie sie anderswohin.</translation>
    </message>
    <message>
        <source>{text} is no address of a vector engine.</source>
        <translation>{text} ist keine Adresse einer Vektor-Datenbank.</translation>
    </message>
    <message>
        <source>Addresses are milvus://HOST:PORT/COLLECTION, milvuss:// where it is encrypted, and milvus:PATH.db; a password belongs into the variable {variable}.</source>
        <translation>Adressen sind milvus://HOST:PORT/SAMMLUNG, milvuss:// bei Verschlüsselung und milvus:PFAD.db; ein Passwort gehört in die Variable {variable}.</translation>
    </message>
    <message>
        <source>The collection {name} holds vectors of {there} numbers, not {width}.</source>
        <translation>Die Sammlung {name} enthält Vektoren aus {there} Zahlen, nicht aus {width}.</translation>
    </message>
    <message>
        <source>Name another collection, for example {proposed}.</source>
        <translation>Nennen Sie eine andere Sammlung, zum Beispiel {proposed}.</translation>
    </message>
    <message>
        <source>The vector engine at {uri} does not answer: {reason}</source>
        <translation>Die Vektor-Datenbank auf {uri} antwortet nicht: {reason}</translation>
    </message>
    <message>
        <source>Start it, or let this machine search: memesae engine use local FOLDER. Nothing is lost: the library has all vectors itself.</source>
        <translation>Starten Sie sie, oder lassen Sie diesen Rechner suchen: memesae engine use local ORDNER. Nichts ist verloren: Die Bibliothek hat alle Vektoren selbst.</translation>
    </message>
    <message>
        <source>The client of vector engines is not installed.</source>
        <translation>Das Programm für Vektor-Datenbanken ist nicht installiert.</translation>
    </message>
    <message>
        <source>There are no Parquet files in {folder}.</source>
        <translation>In {folder} liegen keine Parquet-Dateien.</translation>
    </message>
    <message>
        <source>Name the folder in which the files lie.</source>
        <translation>Nennen Sie den Ordner, in dem die Dateien liegen.</translation>
    </message>
    <message>
        <source>The vectors in {name} were made by the model {found}, those of this library by {model}.</source>
        <translation>Die Vektoren in {name} hat das Modell {found} erzeugt, die dieser Bibliothek {model}.</translation>
    </message>
    <message>
        <source>Choose the model that made them, or other files.</source>
        <translation>Wählen Sie das Modell, das sie erzeugt hat, oder andere Dateien.</translation>
    </message>
    <message>
        <source>reading vectors</source>
        <translation>liest Vektoren</translation>
    </message>
    <message>
        <source>A worker has another model of the name {name} than this machine.</source>
        <translation>Ein Arbeitsprozess hat unter dem Namen {name} ein anderes Modell als dieser Rechner.</translation>
    </message>
    <message>
        <source>Nothing of it was stored.</source>
        <translation>Nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>Copy the model&apos;s files to every machine of the cluster.</source>
        <translation>Kopieren Sie die Dateien des Modells auf jeden Rechner des Clusters.</translation>
    </message>
    <message>
        <source>There is no Ray cluster at {address}: {reason}.</source>
        <translation>Unter {address} ist kein Ray-Cluster: {reason}.</translation>
    </message>
    <message>
        <source>What was stored before stays.</source>
        <translation>Was zuvor gespeichert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Start one with: ray start --head; or leave out --address to use this machine.</source>
        <translation>Starten Sie einen mit: ray start --head; oder lassen Sie --address weg, um diesen Rechner zu verwenden.</translation>
    </message>
    <message>
        <source>A worker does not see {path}, which is here.</source>
        <translation>Ein Arbeitsprozess sieht {path} nicht, obwohl die Datei hier ist.</translation>
    </message>
    <message>
        <source>What was stored stays.</source>
        <translation>Was gespeichert ist, bleibt.</translation>
    </message>
    <message>
        <source>Mount the folder at the same place on every machine of the cluster.</source>
        <translation>Hängen Sie den Ordner auf jedem Rechner des Clusters an derselben Stelle ein.</translation>
    </message>
    <message>
        <source>The worker that read the same pictures was lost {n} times.</source>
        <translation>Der Arbeitsprozess, der dieselben Bilder las, ging {n}-mal verloren.</translation>
    </message>
    <message>
        <source>What was stored stays; the next run goes on there.</source>
        <translation>Was gespeichert ist, bleibt; der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>It may lack memory, or a picture ends it: index without --engine to see which.</source>
        <translation>Vielleicht fehlt Speicher, oder ein Bild beendet ihn: Ohne --engine zeigt sich, welches.</translation>
    </message>
    <message>
        <source>The Ray cluster is away.</source>
        <translation>Der Ray-Cluster ist nicht da.</translation>
    </message>
    <message>
        <source>See on its machines whether Ray still runs: ray status</source>
        <translation>Sehen Sie auf seinen Rechnern nach, ob Ray noch läuft: ray status</translation>
    </message>
    <message>
        <source>training {features} features, {number} of {widths}</source>
        <translation>{features} Merkmale werden trainiert, {number} von {widths}</translation>
    </message>
    <message>
        <source>A dictionary can have at most {most} features here, not {features}.</source>
        <translation>Hier kann es höchstens {most} Merkmale geben, nicht {features}.</translation>
    </message>
    <message>
        <source>Nothing was trained.</source>
        <translation>Nichts wurde trainiert.</translation>
    </message>
    <message>
        <source>Two or more numbers of features are needed, not {text}.</source>
        <translation>Es braucht zwei oder mehr Anzahlen von Merkmalen, nicht {text}.</translation>
    </message>
    <message>
        <source>Write them as in 256, 768.</source>
        <translation>Schreibe sie wie in 256, 768.</translation>
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
        <translation>Gespeicherte Suchen exportieren</translation>
    </message>
    <message>
        <source>Import saved searches</source>
        <translation>Gespeicherte Suchen importieren</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Import features</source>
        <translation>Merkmale importieren</translation>
    </message>
    <message>
        <source>Import words for naming features</source>
        <translation>Wörter für Merkmale importieren</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>Wortlisten</translation>
    </message>
    <message>
        <source>Export list of selected pictures</source>
        <translation>Liste der ausgewählten Bilder exportieren</translation>
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
        <translation>Deine Bilder werden erfasst</translation>
    </message>
    <message>
        <source>The first ones appear here in a moment and can be searched at once.</source>
        <translation>Die ersten erscheinen gleich hier und können sofort gesucht werden.</translation>
    </message>
    <message>
        <source>This folder has no readable pictures. Add some and press F5, or choose another folder.</source>
        <translation>Dieser Ordner hat keine lesbaren Bilder. Lege welche hinein und drücke F5, oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No pictures match</source>
        <translation>Kein Bild passt</translation>
    </message>
    <message>
        <source>Remove a filter below the search field, or start over.</source>
        <translation>Entferne einen Filter unter dem Suchfeld, oder fang von vorn an.</translation>
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
        <source>label confidence {share}</source>
        <translation>Sicherheit des Namens {share}</translation>
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
        <source>{share} of the differences between your pictures are captured: good.</source>
        <translation>{share} der Unterschiede zwischen deinen Bildern sind erfasst: gut.</translation>
    </message>
    <message>
        <source>{share} of the differences between your pictures are captured: usable, more pictures would help.</source>
        <translation>{share} der Unterschiede zwischen deinen Bildern sind erfasst: brauchbar, mehr Bilder würden helfen.</translation>
    </message>
    <message>
        <source>{share} of the differences between your pictures are captured: too little, use the built-in features.</source>
        <translation>{share} der Unterschiede zwischen deinen Bildern sind erfasst: zu wenig, nimm die eingebauten Merkmale.</translation>
    </message>
    <message>
        <source>{share} of the differences between your pictures are captured so far.</source>
        <translation>{share} der Unterschiede zwischen deinen Bildern sind bisher erfasst.</translation>
    </message>
    <message>
        <source>{share} of the features are never active.</source>
        <translation>{share} der Merkmale sind nie aktiv.</translation>
    </message>
    <message>
        <source>{share} of the features are never active: train fewer next time.</source>
        <translation>{share} der Merkmale sind nie aktiv: Trainiere nächstes Mal weniger.</translation>
    </message>
    <message>
        <source>{share} of the features are never active: train far fewer.</source>
        <translation>{share} der Merkmale sind nie aktiv: Trainiere viel weniger.</translation>
    </message>
    <message>
        <source>{share} of the features are not active yet.</source>
        <translation>{share} der Merkmale sind noch nicht aktiv.</translation>
    </message>
    <message>
        <source>The best result so far is saved.</source>
        <translation>Das bisher beste Ergebnis ist gespeichert.</translation>
    </message>
    <message>
        <source>No further improvement: you can stop, the best result so far is saved.</source>
        <translation>Es wird nicht mehr besser: Du kannst anhalten, das bisher beste Ergebnis ist gespeichert.</translation>
    </message>
    <message>
        <source>Other pictures, less likely</source>
        <translation>Andere Bilder, weniger wahrscheinlich</translation>
    </message>
    <message>
        <source>{n} near-duplicates</source>
        <translation>{n} fast gleiche</translation>
    </message>
    <message>
        <source>strength {n} of 100 (cosine {score})</source>
        <translation>Stärke {n} von 100 (Kosinus {score})</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>animated</source>
        <translation>animiert</translation>
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
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>{n} MB download</source>
        <translation>{n} MB herunterzuladen</translation>
    </message>
    <message>
        <source>in a local folder</source>
        <translation>in einem Ordner auf diesem Computer</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>About memesae</source>
        <translation>Über memesae</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Watch folders for changes</source>
        <translation>Ordner auf Änderungen überwachen</translation>
    </message>
    <message>
        <source>Group near-duplicates</source>
        <translation>Fast Gleiche zusammenfassen</translation>
    </message>
    <message>
        <source>Show relevance line</source>
        <translation>Relevanzlinie zeigen</translation>
    </message>
    <message>
        <source>Show scores</source>
        <translation>Werte zeigen</translation>
    </message>
    <message>
        <source>Search text in pictures</source>
        <translation>Text in Bildern suchen</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Play animations</source>
        <translation>Animationen abspielen</translation>
    </message>
    <message>
        <source>Library: data about your pictures, tags, saved searches, feature names</source>
        <translation>Sammlung: Daten über deine Bilder, Schlagwörter, gespeicherte Suchen, Namen von Merkmalen</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <source>Feature statistics</source>
        <translation>Statistik der Merkmale</translation>
    </message>
    <message>
        <source>Words for feature names (all libraries)</source>
        <translation>Wörter für Merkmale (alle Sammlungen)</translation>
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
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Automatic (graphics card if available)</source>
        <translation>Automatisch (Grafikkarte, wenn vorhanden)</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
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
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln feature(s)</source>
        <translation>
            <numerusform>%Ln Merkmal</numerusform>
            <numerusform>%Ln Merkmale</numerusform>
        </translation>
    </message>
    <message>
        <source>property: {words} · {features}</source>
        <translation>Eigenschaft: {words} · {features}</translation>
    </message>
    <message>
        <source>property: {words}</source>
        <translation>Eigenschaft: {words}</translation>
    </message>
    <message>
        <source>Ctrl+S saves the current search</source>
        <translation>Strg+S speichert die jetzige Suche</translation>
    </message>
    <message>
        <source>Enter adds a query here</source>
        <translation>Eingabe fügt eine Suche hier hinzu</translation>
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
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Contrasts</source>
        <translation>Kontraste</translation>
    </message>
    <message>
        <source>Principal axes</source>
        <translation>Hauptachsen</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>Eigene Schlagwörter</translation>
    </message>
    <message>
        <source>The features and contrasts that change the top results most</source>
        <translation>Die Merkmale und Kontraste, die die ersten Ergebnisse am meisten ändern</translation>
    </message>
    <message>
        <source>Concepts found by training on pictures</source>
        <translation>Begriffe, gefunden durch Training an Bildern</translation>
    </message>
    <message>
        <source>The main differences among the current results</source>
        <translation>Die größten Unterschiede zwischen den jetzigen Ergebnissen</translation>
    </message>
    <message>
        <source>Random directions, for comparison</source>
        <translation>Zufällige Richtungen, zum Vergleich</translation>
    </message>
    <message>
        <source>Single coordinates of the model&apos;s vectors, for comparison</source>
        <translation>Einzelne Koordinaten der Vektoren des Modells, zum Vergleich</translation>
    </message>
    <message>
        <source>Towards pictures like those you gave a tag</source>
        <translation>Hin zu Bildern wie denen mit einem Schlagwort</translation>
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
        <translation>Das eingefügte Bild konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Free some space in {folder}.</source>
        <translation>Schaffe Platz in {folder}.</translation>
    </message>
    <message>
        <source>This address holds no picture.</source>
        <translation>Diese Adresse enthält kein Bild.</translation>
    </message>
    <message>
        <source>Save the picture as a file and drop that.</source>
        <translation>Speichere das Bild als Datei und ziehe sie hierher.</translation>
    </message>
    <message>
        <source>Do not ask again (Undo restores the files)</source>
        <translation>Nicht mehr fragen („Rückgängig“ stellt die Dateien wieder her)</translation>
    </message>
    <message>
        <source>Move to Trash?</source>
        <translation>In den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Report of indexing</source>
        <translation>Bericht über das Erfassen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
</context>
</TS>
