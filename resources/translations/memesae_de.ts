<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Finds the picture you are thinking of. All of it on this computer.</source>
        <translation>Findet das Bild, an das du denkst. Alles auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Library</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
</context>
<context>
    <name>BarRow</name>
    <message>
        <location filename="../../memesae/gui/steering/bar.py"/>
        <source>Less of {name}</source>
        <translation>Weniger {name}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/bar.py"/>
        <source>More of {name}</source>
        <translation>Mehr {name}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Delete removes this filter</source>
        <translation>Entf entfernt diesen Filter</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Less of {words}</source>
        <translation>Weniger {words}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>More of {words}</source>
        <translation>Mehr {words}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Plus and minus change the weight, Delete removes it</source>
        <translation>Plus und Minus ändern das Gewicht, Entf entfernt es</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Remove {words}</source>
        <translation>{words} entfernen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>{words}, weight {weight:g}</source>
        <translation>{words}, Gewicht {weight:g}</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <location filename="../../memesae/gui/pictures/chosen.py"/>
        <source>Plug in its drive, or look for it again with F5.</source>
        <translation>Schließe das Laufwerk an, oder suche es mit F5 noch einmal.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/chosen.py"/>
        <source>Select a picture first.</source>
        <translation>Wähle zuerst ein Bild aus.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/chosen.py"/>
        <source>The file is not there now.</source>
        <translation>Die Datei ist gerade nicht da.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>The path is copied.</source>
        <translation>Der Pfad ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>{name} is copied.</source>
        <translation>{name} ist kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>{n} paths are copied.</source>
        <translation>{n} Pfade sind kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>{n} pictures are copied.</source>
        <translation>{n} Bilder sind kopiert.</translation>
    </message>
</context>
<context>
    <name>Closer</name>
    <message>
        <location filename="../../memesae/gui/steering/closer.py"/>
        <source>less {name}</source>
        <translation>weniger {name}</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>1 picture was copied to {folder}.</source>
        <translation>1 Bild wurde nach {folder} kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Pictures are being copied.</source>
        <translation>Es werden gerade Bilder kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Save a copy to</source>
        <translation>Kopie speichern in</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Stopped; {n} were not copied.</source>
        <translation>Angehalten; {n} wurden nicht kopiert.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Wait for the end.</source>
        <translation>Warte, bis es fertig ist.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>{count} pictures were copied to {folder}.</source>
        <translation>{count} Bilder wurden nach {folder} kopiert.</translation>
    </message>
</context>
<context>
    <name>CopyNote</name>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Stop copying</source>
        <translation>Kopieren anhalten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>copying {done} of {total}</source>
        <translation>kopiert {done} von {total}</translation>
    </message>
</context>
<context>
    <name>CrumbButton</name>
    <message>
        <location filename="../../memesae/gui/steering/crumb.py"/>
        <source>{step}, go to this step</source>
        <translation>{step}, zu diesem Schritt gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/crumb.py"/>
        <source>{step}, present step</source>
        <translation>{step}, jetziger Schritt</translation>
    </message>
</context>
<context>
    <name>Current</name>
    <message>
        <location filename="../../memesae/gui/current.py"/>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <location filename="../../memesae/gui/features/curve.py"/>
        <source>How much is explained, as learning goes on</source>
        <translation>Wie viel erklärt ist, während gelernt wird</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/curve.py"/>
        <source>thin: pictures learnt from · thick: pictures kept aside to check</source>
        <translation>dünn: Bilder, aus denen gelernt wird · dick: Bilder, die zur Probe beiseitegelegt sind</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/curve.py"/>
        <source>{share:.0f} % now</source>
        <translation>jetzt {share:.0f} %</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <location filename="../../memesae/gui/overlays/details.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/details.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>DriftGauge</name>
    <message>
        <location filename="../../memesae/gui/steering/drift.py"/>
        <source>Far from every picture here: results may be odd. U goes back.</source>
        <translation>Weit weg von jedem Bild hier: Die Ergebnisse können seltsam sein. U geht zurück.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/drift.py"/>
        <source>How far the pushes took the search from what was typed: 0 not at all, 1 all the way</source>
        <translation>Wie weit die Schübe die Suche vom Getippten weggeführt haben: 0 gar nicht, 1 ganz und gar</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/drift.py"/>
        <source>drift {drift:.2f}</source>
        <translation>Drift {drift:.2f}</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <location filename="../../memesae/gui/drops.py"/>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/drops.py"/>
        <source>Search with this picture</source>
        <translation>Mit diesem Bild suchen</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>1 new word.</source>
        <translation>1 neues Wort.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Features are named anew.</source>
        <translation>Die Merkmale sind neu benannt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>The features are written.</source>
        <translation>Die Merkmale sind geschrieben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>The pages are written.</source>
        <translation>Die Seiten sind geschrieben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Tried on your own pictures, they explain {share:.0f} % of what tells them apart.</source>
        <translation>An deinen eigenen Bildern geprüft, erklären sie {share:.0f} % dessen, was die Bilder unterscheidet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Write the features into this folder</source>
        <translation>Die Merkmale in diesen Ordner schreiben</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Write web pages of all features into this folder</source>
        <translation>Webseiten aller Merkmale in diesen Ordner schreiben</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>{n} features of {format} serve now.</source>
        <translation>{n} Merkmale aus {format} dienen jetzt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>{n} new words.</source>
        <translation>{n} neue Wörter.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>Back to the directions (X)</source>
        <translation>Zurück zu den Richtungen (X)</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>Each bar points to the picture that has more of it. A number gives more of that thing, Shift and the number less.</source>
        <translation>Jeder Balken zeigt zu dem Bild, das mehr davon hat. Eine Ziffer bringt mehr davon, Umschalt und die Ziffer weniger.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>It fits by {score}: the bars add up to that. A number gives more of a part, Shift and the number less.</source>
        <translation>Es passt mit {score}: Die Balken ergeben zusammen genau das. Eine Ziffer bringt mehr von einem Teil, Umschalt und die Ziffer weniger.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>What tells these two apart</source>
        <translation>Was diese beiden unterscheidet</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>What was asked for</source>
        <translation>Wonach gesucht wurde</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>Why is this here?</source>
        <translation>Warum ist dieses hier?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>everything else</source>
        <translation>alles Übrige</translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Copy this list</source>
        <translation>Diese Liste kopieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Everything else is in the library. These are tried again as soon as they change.</source>
        <translation>Alles andere ist in der Sammlung. Diese werden wieder versucht, sobald sie sich ändern.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
</context>
<context>
    <name>FeatureBrowser</name>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>1 feature</source>
        <translation>1 Merkmal</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>Find a feature by name</source>
        <translation>Ein Merkmal nach Namen finden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>No feature is called that. Steer by the word itself with Ctrl+E.</source>
        <translation>Kein Merkmal heißt so. Mit Strg+E steuerst du nach dem Wort selbst.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>You have hidden none.</source>
        <translation>Du hast keines verborgen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>{n} features</source>
        <translation>{n} Merkmale</translation>
    </message>
</context>
<context>
    <name>FeatureList</name>
    <message>
        <location filename="../../memesae/gui/features/feature_list.py"/>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
</context>
<context>
    <name>FeaturePage</name>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>All about this feature</source>
        <translation>Alles über dieses Merkmal</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>From weak to strong</source>
        <translation>Von schwach nach stark</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Give it a name…</source>
        <translation>Gib ihm einen Namen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Most opposite</source>
        <translation>Am gegensätzlichsten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Name of this feature</source>
        <translation>Name dieses Merkmals</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Never offer it</source>
        <translation>Nie anbieten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Offer it again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Often seen together</source>
        <translation>Oft zusammen zu sehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Points the same way</source>
        <translation>Zeigt in dieselbe Richtung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Strongest</source>
        <translation>Am stärksten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Your note</source>
        <translation>Deine Notiz</translation>
    </message>
</context>
<context>
    <name>FeaturesController</name>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Learn them from its pictures: press Ctrl+K and type “learn”.</source>
        <translation>Lerne sie aus den Bildern: Drücke Strg+K und tippe „lernen“.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>The features are still being looked at.</source>
        <translation>Die Merkmale werden noch angesehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>They explain {share:.0f} % of what tells them apart.</source>
        <translation>Sie erklären {share:.0f} % dessen, was die Bilder unterscheidet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>This library has no features yet.</source>
        <translation>Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>You said this about features that the present ones have no like of. It is kept, and comes back when such a feature is found again.</source>
        <translation>Das hast du über Merkmale gesagt, zu denen es unter den jetzigen kein ähnliches gibt. Es bleibt aufgehoben und kommt wieder, wenn so ein Merkmal gefunden wird.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>{n} features were learnt from your pictures.</source>
        <translation>{n} Merkmale wurden aus deinen Bildern gelernt.</translation>
    </message>
</context>
<context>
    <name>FolderWatcher</name>
    <message>
        <location filename="../../memesae/gui/libraries/folder_watching.py"/>
        <source>Changes in the folders are no longer noticed.</source>
        <translation>Änderungen in den Ordnern werden nicht mehr bemerkt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folder_watching.py"/>
        <source>Changes in the folders are noticed at once now.</source>
        <translation>Änderungen in den Ordnern werden jetzt sofort bemerkt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folder_watching.py"/>
        <source>F5 looks for them.</source>
        <translation>F5 sucht danach.</translation>
    </message>
</context>
<context>
    <name>FoldersSheet</name>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Folders of this library</source>
        <translation>Ordner dieser Sammlung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>It lies elsewhere now…</source>
        <translation>Er liegt jetzt anderswo…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Let go of a folder</source>
        <translation>Einen Ordner herausnehmen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Let go of it</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Let go of it…</source>
        <translation>Herausnehmen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Pass over, one rule a line (as in .gitignore): screens/ or *.tmp.png</source>
        <translation>Übergehen, je Zeile eine Regel (wie in .gitignore): screens/ oder *.tmp.png</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Take {path} out of this library?</source>
        <translation>{path} aus dieser Sammlung nehmen?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>What to pass over</source>
        <translation>Was übergangen wird</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Your pictures are not touched; their tags are kept.</source>
        <translation>Deine Bilder werden nicht angerührt; ihre Schlagwörter bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>not there now: is its drive plugged in?</source>
        <translation>gerade nicht da: Ist das Laufwerk angeschlossen?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>1 name without a feature</source>
        <translation>1 Name ohne Merkmal</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Features like it</source>
        <translation>Ähnliche Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Learn features from these pictures…</source>
        <translation>Merkmale aus diesen Bildern lernen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Less of it</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>More of it</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Search for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>{n} names without a feature</source>
        <translation>{n} Namen ohne Merkmal</translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message>
        <location filename="../../memesae/gui/sidebar/forgetting.py"/>
        <source>“{name}” is forgotten.</source>
        <translation>„{name}“ ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/forgetting.py"/>
        <source>“{old}” is called “{new}” now.</source>
        <translation>„{old}“ heißt jetzt „{new}“.</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <location filename="../../memesae/gui/grid/view.py"/>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <location filename="../../memesae/gui/features/histogram.py"/>
        <source>1 picture shows it</source>
        <translation>1 Bild zeigt es</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/histogram.py"/>
        <source>{n} of them more than half as strongly as the strongest</source>
        <translation>{n} davon mehr als halb so stark wie das stärkste</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/histogram.py"/>
        <source>{n} pictures show it</source>
        <translation>{n} Bilder zeigen es</translation>
    </message>
</context>
<context>
    <name>IndexingController</name>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>1 new picture can be found now.</source>
        <translation>1 neues Bild kann jetzt gefunden werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Every file could be read.</source>
        <translation>Jede Datei konnte gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>looking for pictures</source>
        <translation>sucht nach Bildern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>{n} new pictures can be found now.</source>
        <translation>{n} neue Bilder können jetzt gefunden werden.</translation>
    </message>
</context>
<context>
    <name>IntervalRows</name>
    <message>
        <location filename="../../memesae/gui/features/intervals.py"/>
        <source>Pictures from strong to weak</source>
        <translation>Bilder von stark nach schwach</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>This search is copied as one line of text.</source>
        <translation>Diese Suche ist als eine Zeile Text kopiert.</translation>
    </message>
</context>
<context>
    <name>KeptSheet</name>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Bring in from a file…</source>
        <translation>Aus einer Datei holen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Go to it</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Kept searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Name for the present search</source>
        <translation>Name für die jetzige Suche</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>None yet. Keep one to come back to it any time.</source>
        <translation>Noch keine. Merke dir eine, um jederzeit zu ihr zurückzukehren.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Write to a file…</source>
        <translation>In eine Datei schreiben…</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Its usual keys</source>
        <translation>Seine üblichen Tasten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>New key: press it</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>LayoutController</name>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Every picture is shown by itself.</source>
        <translation>Jedes Bild wird für sich gezeigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Nothing that was found is nearly the same as this picture.</source>
        <translation>Nichts Gefundenes ist fast gleich wie dieses Bild.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Pictures that are nearly the same are shown as one.</source>
        <translation>Fast gleiche Bilder werden als eines gezeigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Select a picture first: results are sorted by likeness to it.</source>
        <translation>Wähle zuerst ein Bild aus: Die Ergebnisse werden nach der Ähnlichkeit mit ihm sortiert.</translation>
    </message>
</context>
<context>
    <name>LibrariesController</name>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Add a folder to this library</source>
        <translation>Dieser Sammlung einen Ordner hinzufügen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Another model is just being prepared.</source>
        <translation>Ein anderes Modell wird gerade vorbereitet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Choose a folder of pictures</source>
        <translation>Wähle einen Ordner mit Bildern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Choose the folder of an open_clip model</source>
        <translation>Wähle den Ordner eines open_clip-Modells</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Go to another one first.</source>
        <translation>Geh zuerst zu einer anderen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>The new model serves now.</source>
        <translation>Das neue Modell dient jetzt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>This library is open.</source>
        <translation>Diese Sammlung ist geöffnet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Where is {name} now?</source>
        <translation>Wo liegt {name} jetzt?</translation>
    </message>
</context>
<context>
    <name>LibrarySwitcher</name>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget everything memesae knows about “{name}”?</source>
        <translation>Alles vergessen, was memesae über „{name}“ weiß?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget it…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget this library</source>
        <translation>Diese Sammlung vergessen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Go to it</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Libraries</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Name; empty for the names of its folders</source>
        <translation>Name; leer für die Namen ihrer Ordner</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Rename this library</source>
        <translation>Diese Sammlung umbenennen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Your pictures are not touched. Tags, kept searches and names of features of this library are lost, and it would have to be indexed anew.</source>
        <translation>Deine Bilder werden nicht angerührt. Schlagwörter, gemerkte Suchen und Namen von Merkmalen dieser Sammlung gehen verloren, und sie müsste neu erfasst werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>a folder is not there now</source>
        <translation>ein Ordner ist gerade nicht da</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>opened {date}</source>
        <translation>geöffnet am {date}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
</context>
<context>
    <name>Lister</name>
    <message>
        <location filename="../../memesae/gui/pictures/lister.py"/>
        <source>1 picture is listed.</source>
        <translation>1 Bild steht in der Liste.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/lister.py"/>
        <source>The list is in {name}.</source>
        <translation>Die Liste ist in {name}.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/lister.py"/>
        <source>{n} pictures are listed.</source>
        <translation>{n} Bilder stehen in der Liste.</translation>
    </message>
</context>
<context>
    <name>ModelSheet</name>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>A model in a folder…</source>
        <translation>Ein Modell in einem Ordner…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>Model of this library</source>
        <translation>Modell dieser Sammlung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>The built-in model is small and quick. A larger one understands words better and is slower; your pictures are looked through once more with it, and everything can be searched as before until that is done.</source>
        <translation>Das eingebaute Modell ist klein und schnell. Ein größeres versteht Wörter besser und ist langsamer; deine Bilder werden damit noch einmal durchgesehen, und bis das fertig ist, kann alles wie bisher gesucht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>Use it for this library</source>
        <translation>Für diese Sammlung verwenden</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <location filename="../../memesae/gui/features/note.py"/>
        <source>Anything you want to remember about it</source>
        <translation>Alles, was du dir darüber merken willst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/note.py"/>
        <source>Your note</source>
        <translation>Deine Notiz</translation>
    </message>
</context>
<context>
    <name>NumberKeys</name>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>F shows all features.</source>
        <translation>F zeigt alle Merkmale.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Only a single feature can be banned.</source>
        <translation>Nur ein einzelnes Merkmal kann verbannt werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Only a single feature can be set.</source>
        <translation>Nur ein einzelnes Merkmal kann gesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Push this direction away with Shift and its number.</source>
        <translation>Schiebe diese Richtung mit Umschalt und ihrer Ziffer weg.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Push this direction with its number.</source>
        <translation>Schiebe diese Richtung mit ihrer Ziffer.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Search for something close to it first.</source>
        <translation>Suche zuerst etwas, das nahe daran ist.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>The features are still being looked at.</source>
        <translation>Die Merkmale werden noch angesehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>There is nothing to steer yet.</source>
        <translation>Noch gibt es nichts zu steuern.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>This is not a single feature.</source>
        <translation>Das ist kein einzelnes Merkmal.</translation>
    </message>
</context>
<context>
    <name>OcrController</name>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>1 more picture can be found by its words.</source>
        <translation>1 weiteres Bild kann über seine Wörter gefunden werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>No more words are read; those that were stay.</source>
        <translation>Es werden keine Wörter mehr gelesen; die gelesenen bleiben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>No words are being read now.</source>
        <translation>Gerade werden keine Wörter gelesen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Words are being read already.</source>
        <translation>Wörter werden schon gelesen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Words are read from now on, behind everything else.</source>
        <translation>Von jetzt an werden Wörter gelesen, hinter allem anderen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>{n} more pictures can be found by their words.</source>
        <translation>{n} weitere Bilder können über ihre Wörter gefunden werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>“Read the words in pictures” goes on.</source>
        <translation>„Wörter in den Bildern lesen“ macht weiter.</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Keep {name} here</source>
        <translation>{name} hier behalten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Left of the small wedge, the query is pushed away from it</source>
        <translation>Links vom kleinen Keil wird die Suche davon weggeschoben</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Let go of {name}</source>
        <translation>{name} loslassen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>One step less {name}</source>
        <translation>Einen Schritt weniger {name}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>One step more {name}</source>
        <translation>Einen Schritt mehr {name}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>One step towards {name}</source>
        <translation>Einen Schritt zu {name}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <location filename="../../memesae/gui/pictures/opening.py"/>
        <source>Select {n} pictures or fewer.</source>
        <translation>Wähle höchstens {n} Bilder aus.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/opening.py"/>
        <source>That would open {n} programs at once.</source>
        <translation>Das würde {n} Programme auf einmal öffnen.</translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>As a grid</source>
        <translation>Als Raster</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Hidden ones</source>
        <translation>Verborgene</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Most common first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Most like the one shown</source>
        <translation>Dem gezeigten am ähnlichsten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Sort features by</source>
        <translation>Merkmale sortieren nach</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Strongest on these results</source>
        <translation>Am stärksten auf diesen Ergebnissen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Surest names first</source>
        <translation>Sicherste Namen zuerst</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>No command is called that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>What do you want to do?</source>
        <translation>Was willst du tun?</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>1–9 more · Shift+1–9 less · or click what you would see</source>
        <translation>1–9 mehr · Umschalt+1–9 weniger · oder klick an, was du sehen willst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Longer steps</source>
        <translation>Größere Schritte</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Shorter steps</source>
        <translation>Kleinere Schritte</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Show the next nine directions (O)</source>
        <translation>Die nächsten neun Richtungen zeigen (O)</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Steer by</source>
        <translation>Steuern nach</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Which kind of directions to steer by; Tab goes to the next</source>
        <translation>Nach welcher Art von Richtungen gesteuert wird; Tab geht zur nächsten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>step {step:g}</source>
        <translation>Schritt {step:g}</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <location filename="../../memesae/gui/preferences/commands.py"/>
        <source>Cleared. It is made anew when it is needed.</source>
        <translation>Geleert. Es wird neu gemacht, wenn es gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>All of this is kept in {file}</source>
        <translation>All das steht in {file}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Compute on (from the next start)</source>
        <translation>Rechnen auf (ab dem nächsten Start)</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Library and model</source>
        <translation>Sammlung und Modell</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Size of pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Steer by</source>
        <translation>Steuern nach</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Steering</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>{n} pixels</source>
        <translation>{n} Pixel</translation>
    </message>
</context>
<context>
    <name>ProgramSheet</name>
    <message>
        <location filename="../../memesae/gui/pictures/program_sheet.py"/>
        <source>Another program…</source>
        <translation>Ein anderes Programm…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/program_sheet.py"/>
        <source>No program says that it can open this picture.</source>
        <translation>Kein Programm sagt, dass es dieses Bild öffnen kann.</translation>
    </message>
</context>
<context>
    <name>QueryEdit</name>
    <message>
        <location filename="../../memesae/gui/search/edit.py"/>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/edit.py"/>
        <source>What are you thinking of?</source>
        <translation>Woran denkst du?</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Picture before</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Quick look</source>
        <translation>Großansicht</translation>
    </message>
</context>
<context>
    <name>ReadingNote</name>
    <message>
        <location filename="../../memesae/gui/ocr/note.py"/>
        <source>Go on reading words</source>
        <translation>Wörter weiterlesen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/note.py"/>
        <source>Pause reading words</source>
        <translation>Wörterlesen unterbrechen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/note.py"/>
        <source>Stop reading words</source>
        <translation>Wörterlesen beenden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/note.py"/>
        <source>reading words {percent} %</source>
        <translation>liest Wörter {percent} %</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/note.py"/>
        <source>reading words: paused</source>
        <translation>Wörterlesen: unterbrochen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/note.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Relatives</name>
    <message>
        <location filename="../../memesae/gui/features/relatives.py"/>
        <source>Closeness {value:.2f}</source>
        <translation>Nähe {value:.2f}</translation>
    </message>
</context>
<context>
    <name>ResultsController</name>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>{row} of {count}</source>
        <translation>{row} von {count}</translation>
    </message>
</context>
<context>
    <name>SavedSearchTasks</name>
    <message>
        <location filename="../../memesae/gui/steering/saved_search_tasks.py"/>
        <source>1 search was brought in.</source>
        <translation>1 Suche wurde hereingeholt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/saved_search_tasks.py"/>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/saved_search_tasks.py"/>
        <source>{n} searches were brought in.</source>
        <translation>{n} Suchen wurden hereingeholt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/saved_search_tasks.py"/>
        <source>“{name}” is forgotten.</source>
        <translation>„{name}“ ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/saved_search_tasks.py"/>
        <source>“{name}” is kept.</source>
        <translation>„{name}“ ist gemerkt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/saved_search_tasks.py"/>
        <source>“{old}” is called “{new}” now.</source>
        <translation>„{old}“ heißt jetzt „{new}“.</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Choose a folder to search in first.</source>
        <translation>Wähle zuerst einen Ordner, in dem gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Copy one first.</source>
        <translation>Kopiere zuerst eines.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Select a picture first.</source>
        <translation>Wähle zuerst ein Bild aus.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>There is no picture to paste.</source>
        <translation>Es gibt kein Bild zum Einfügen.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../memesae/gui/search/field.py"/>
        <source>Empty the search field</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/field.py"/>
        <source>Search with a picture file</source>
        <translation>Mit einer Bilddatei suchen</translation>
    </message>
</context>
<context>
    <name>SelectionNote</name>
    <message>
        <location filename="../../memesae/gui/pictures/selection_note.py"/>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../memesae/gui/overlays/overlay.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <location filename="../../memesae/gui/sidebar/sidebar.py"/>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/sidebar.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/sidebar.py"/>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>1 result</source>
        <translation>1 Ergebnis</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>By name, from the end</source>
        <translation>Nach Namen, vom Ende her</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Closest first</source>
        <translation>Nächste zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Closest last</source>
        <translation>Nächste zuletzt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Likest first</source>
        <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Likest last</source>
        <translation>Ähnlichste zuletzt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Newest last</source>
        <translation>Neueste zuletzt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Newest picture first</source>
        <translation>Neuestes Bild zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Oldest picture first</source>
        <translation>Ältestes Bild zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>{n} results</source>
        <translation>{n} Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>{results}, {order}</source>
        <translation>{results}, {order}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>1 file could not be read</source>
        <translation>1 Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>Go on indexing</source>
        <translation>Weiter erfassen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>Pause indexing</source>
        <translation>Erfassen unterbrechen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>Stop indexing</source>
        <translation>Erfassen beenden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>paused</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{n} files could not be read</source>
        <translation>{n} Dateien konnten nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{stage} {percent} %</source>
        <translation>{stage} {percent} %</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>SteeringController</name>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Now press the number of the direction to keep or let go of</source>
        <translation>Drücke jetzt die Ziffer der Richtung, die bleiben oder gehen soll</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Now press the number of the direction to look at</source>
        <translation>Drücke jetzt die Ziffer der Richtung, die du ansehen willst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Now press the number of the direction to search for</source>
        <translation>Drücke jetzt die Ziffer der Richtung, nach der gesucht werden soll</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Now press the number of the feature to look at</source>
        <translation>Drücke jetzt die Ziffer des Merkmals, das du ansehen willst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Now press the number of the feature to set; with Shift, to take out</source>
        <translation>Drücke jetzt die Ziffer des Merkmals, das gesetzt werden soll; mit Umschalt, um es herauszunehmen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Now press the number of the feature to show last</source>
        <translation>Drücke jetzt die Ziffer des Merkmals, das zuletzt kommen soll</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Select a picture first, or two to compare.</source>
        <translation>Wähle zuerst ein Bild aus, oder zwei zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Select two pictures or more first.</source>
        <translation>Wähle zuerst mindestens zwei Bilder aus.</translation>
    </message>
</context>
<context>
    <name>SteeringDisplay</name>
    <message>
        <location filename="../../memesae/gui/steering/display.py"/>
        <source>Looking at the features…</source>
        <translation>Die Merkmale werden angesehen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/display.py"/>
        <source>Search for anything close to what you are thinking of.
Directions to steer it along appear here.</source>
        <translation>Suche irgendetwas, das nahe an dem ist, woran du denkst.
Hier erscheinen dann Richtungen, in die du steuern kannst.</translation>
    </message>
</context>
<context>
    <name>SteeringPanel</name>
    <message>
        <location filename="../../memesae/gui/steering/panel.py"/>
        <source>Steer by any word</source>
        <translation>Nach einem beliebigen Wort steuern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/panel.py"/>
        <source>Steer by any word…</source>
        <translation>Nach einem beliebigen Wort steuern…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/panel.py"/>
        <source>Steering</source>
        <translation>Steuern</translation>
    </message>
</context>
<context>
    <name>StorageRows</name>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Clear: {name}</source>
        <translation>Leeren: {name}</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <location filename="../../memesae/gui/pictures/tag_chip.py"/>
        <source>Take “{tag}” off</source>
        <translation>„{tag}“ wegnehmen</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <location filename="../../memesae/gui/pictures/tag_row.py"/>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>For this picture</source>
        <translation>Für dieses Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>For {n} pictures</source>
        <translation>Für {n} Bilder</translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>A favourite.</source>
        <translation>Ein Favorit.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>No longer a favourite.</source>
        <translation>Kein Favorit mehr.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>{n} favourites.</source>
        <translation>{n} Favoriten.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>{n} no longer.</source>
        <translation>{n} nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>“{tag}”: {n} fewer.</source>
        <translation>„{tag}“: {n} weniger.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>“{tag}”: {n} more.</source>
        <translation>„{tag}“: {n} mehr.</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <location filename="../../memesae/gui/steering/strip.py"/>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Nothing you stored is lost. The details are there if you want to report it.</source>
        <translation>Nichts Gespeichertes ist verloren. Falls du es melden willst, stehen hier die Einzelheiten.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Something went wrong inside memesae: {error}</source>
        <translation>In memesae ist etwas schiefgegangen: {error}</translation>
    </message>
</context>
<context>
    <name>TrainingNote</name>
    <message>
        <location filename="../../memesae/gui/features/training_note.py"/>
        <source>learning features</source>
        <translation>lernt Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_note.py"/>
        <source>learning features {percent} %</source>
        <translation>lernt Merkmale {percent} %</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>1 picture has come since the last time.</source>
        <translation>Seit dem letzten Mal ist 1 Bild dazugekommen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Go on from the features in use</source>
        <translation>Von den jetzigen Merkmalen aus weiterlernen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>How many features</source>
        <translation>Wie viele Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>How many show on one picture</source>
        <translation>Wie viele auf einem Bild zu sehen sind</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Learn features</source>
        <translation>Merkmale lernen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Learn features from these pictures</source>
        <translation>Merkmale aus diesen Bildern lernen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Quicker for a library that has grown; names stay put</source>
        <translation>Schneller für eine Sammlung, die gewachsen ist; Namen bleiben, wo sie sind</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Stop and keep the best</source>
        <translation>Anhalten und das Beste behalten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>memesae looks for what your {n} pictures have in common. It takes a minute or a few; searching goes on meanwhile, and you may close this. What you named keeps its name where it is found again.</source>
        <translation>memesae sucht, was deine {n} Bilder gemeinsam haben. Das dauert eine oder ein paar Minuten; gesucht werden kann währenddessen, und du darfst dies hier schließen. Was du benannt hast, behält seinen Namen, wo es wieder gefunden wird.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>{n} pictures have come since the last time.</source>
        <translation>Seit dem letzten Mal sind {n} Bilder dazugekommen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>TrashSheet</name>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Do not ask again; Undo is there each time</source>
        <translation>Nicht mehr fragen; „Rückgängig“ gibt es jedes Mal</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>This picture goes into the trash of your system.</source>
        <translation>Dieses Bild kommt in den Papierkorb deines Systems.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>With their copies these are {n} files.</source>
        <translation>Mit ihren Doppelten sind das {n} Dateien.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>{n} pictures go into the trash of your system.</source>
        <translation>{n} Bilder kommen in den Papierkorb deines Systems.</translation>
    </message>
</context>
<context>
    <name>Trasher</name>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>Nothing came back from the trash.</source>
        <translation>Nichts kam aus dem Papierkorb zurück.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>Nothing went to the trash; nothing is lost.</source>
        <translation>Nichts kam in den Papierkorb; nichts ist verloren.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>To have them back, open the trash of your system and restore them.</source>
        <translation>Um sie zurückzubekommen, öffne den Papierkorb deines Systems und stelle sie wieder her.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{count} files are back.</source>
        <translation>{count} Dateien sind wieder da.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{name} is back.</source>
        <translation>{name} ist wieder da.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{name} is in the trash.</source>
        <translation>{name} ist im Papierkorb.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{n} files are in the trash.</source>
        <translation>{n} Dateien sind im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>UndoStack</name>
    <message>
        <location filename="../../memesae/gui/undo.py"/>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/undo.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>WindowController</name>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Colours as the system has them</source>
        <translation>Farben wie im System</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
</context>
<context>
    <name>WordSlider</name>
    <message>
        <location filename="../../memesae/gui/steering/word_slider.py"/>
        <source>Add them to the search instead.</source>
        <translation>Nimm sie stattdessen in die Suche auf.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/word_slider.py"/>
        <source>No feature fits these words.</source>
        <translation>Kein Merkmal passt zu diesen Wörtern.</translation>
    </message>
</context>
<context>
    <name>WordsWeight</name>
    <message>
        <location filename="../../memesae/gui/ocr/weight.py"/>
        <source>Look for words in the pictures too</source>
        <translation>Auch nach Wörtern in den Bildern suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/weight.py"/>
        <source>Words in pictures count less</source>
        <translation>Wörter in Bildern zählen weniger</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/weight.py"/>
        <source>Words in pictures count more</source>
        <translation>Wörter in Bildern zählen mehr</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/weight.py"/>
        <source>Words in pictures count {weight:.1f}: press to leave them out</source>
        <translation>Wörter in Bildern zählen {weight:.1f}: Drücke, um sie wegzulassen</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>About memesae</source>
        <translation>Über memesae</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Add another folder to this library…</source>
        <translation>Dieser Sammlung einen weiteren Ordner hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Add any picture on this computer to the query.</source>
        <translation>Ein beliebiges Bild auf diesem Computer in die Suche aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Add the copied picture, or the copied file, to the query.</source>
        <translation>Das kopierte Bild oder die kopierte Datei in die Suche aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Add the selected pictures to the query.</source>
        <translation>Die ausgewählten Bilder in die Suche aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Ban a feature</source>
        <translation>Ein Merkmal verbannen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Bigger thumbnails</source>
        <translation>Größere Vorschaubilder</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Bring pictures that have your words written in them further up.</source>
        <translation>Bilder, in denen deine Wörter geschrieben stehen, weiter nach vorn bringen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Change between the light theme, the dark one, and the one the system has.</source>
        <translation>Zwischen hellen Farben, dunklen und denen des Systems wechseln.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/commands.py"/>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Choose a folder of pictures; it is indexed and searched from then on.</source>
        <translation>Einen Ordner mit Bildern wählen; von da an wird er erfasst und durchsucht.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Choose a text file with one word or phrase a line; features may be called by them.</source>
        <translation>Eine Textdatei mit je einem Wort oder Ausdruck pro Zeile wählen; Merkmale dürfen so heißen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/commands.py"/>
        <source>Choose colours, sizes, first step, device and more; see how much room everything takes.</source>
        <translation>Farben, Größen, ersten Schritt, Gerät und mehr wählen; sehen, wie viel Platz alles braucht.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Choose the model that this library is searched with: the built-in one, or a better and larger one.</source>
        <translation>Das Modell wählen, mit dem diese Sammlung durchsucht wird: das eingebaute oder ein besseres und größeres.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Close memesae; unfinished indexing goes on at the next start.</source>
        <translation>memesae schließen; unfertiges Erfassen geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy as files</source>
        <translation>Als Dateien kopieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy the picture itself, to paste it into a chat or a document; several as files too.</source>
        <translation>Das Bild selbst kopieren, um es in einen Chat oder ein Dokument einzufügen; mehrere auch als Dateien.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Copy the query with all pushes as one line, to keep in a note or send to somebody.</source>
        <translation>Die Suche mit allen Schüben als eine Zeile kopieren, für eine Notiz oder zum Verschicken.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy the selected pictures as files, to paste them into a folder or a message.</source>
        <translation>Die ausgewählten Bilder als Dateien kopieren, um sie in einen Ordner oder eine Nachricht einzufügen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy the selected pictures into a folder; what lies there is never overwritten.</source>
        <translation>Die ausgewählten Bilder in einen Ordner kopieren; was dort liegt, wird nie überschrieben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Copy this search as text</source>
        <translation>Diese Suche als Text kopieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Copy where the selected pictures lie, one line each.</source>
        <translation>Kopieren, wo die ausgewählten Bilder liegen, je eine Zeile.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Draw a line above the results that fit hardly better than any other picture.</source>
        <translation>Eine Linie über die Ergebnisse ziehen, die kaum besser passen als irgendein anderes Bild.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Empty the query and show the newest pictures.</source>
        <translation>Die Suche leeren und die neuesten Bilder zeigen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Find new, changed and moved pictures and index them.</source>
        <translation>Neue, geänderte und verschobene Bilder finden und erfassen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Find new, changed, moved and deleted pictures while the program runs, or with F5 only.</source>
        <translation>Neue, geänderte, verschobene und gelöschte Bilder finden, während das Programm läuft, oder nur mit F5.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Find out what the pictures of this library have in common, to steer by it.</source>
        <translation>Herausfinden, was die Bilder dieser Sammlung gemeinsam haben, um danach zu steuern.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Folders of this library</source>
        <translation>Ordner dieser Sammlung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/commands.py"/>
        <source>Give commands other keys; a key that is taken is refused.</source>
        <translation>Befehlen andere Tasten geben; eine vergebene Taste wird abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Give the selected pictures tags of your own, or take some away; tag:name finds them.</source>
        <translation>Den ausgewählten Bildern eigene Schlagwörter geben oder wegnehmen; tag:name findet sie.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Go back one step, be it a push or another query.</source>
        <translation>Einen Schritt zurückgehen, ob Schub oder andere Suche.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Go back to the query as it was typed; this too can be undone.</source>
        <translation>Zur Suche zurückgehen, wie sie getippt wurde; auch das kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Go through relevance, date, size, name and, with a picture selected, likeness to it.</source>
        <translation>Reihum nach Relevanz, Datum, Größe, Namen und, mit einem ausgewählten Bild, nach Ähnlichkeit zu ihm.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Go to a copied search</source>
        <translation>Zu einer kopierten Suche gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Go to another library</source>
        <translation>Zu einer anderen Sammlung gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Go to the results</source>
        <translation>Zu den Ergebnissen gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Go to the search that was copied as text.</source>
        <translation>Zu der Suche gehen, die als Text kopiert wurde.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/commands.py"/>
        <source>Go to the side bar</source>
        <translation>Zur Seitenleiste gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/commands.py"/>
        <source>Go to the side bar, or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del forgets.</source>
        <translation>Zur Seitenleiste oder zurück gehen: Eingabe sucht, Strg+Eingabe grenzt ein, F2 benennt um, Entf vergisst.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Go to the steering panel</source>
        <translation>Zum Steuerfeld gehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Group by folder</source>
        <translation>Nach Ordnern gruppieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Keep a direction where it is, or let go of it: press the key, then its number.</source>
        <translation>Eine Richtung behalten, wo sie ist, oder loslassen: erst die Taste, dann ihre Ziffer drücken.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Keep the query and its pushes under a name.</source>
        <translation>Die Suche und ihre Schübe unter einem Namen merken.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Keep this search…</source>
        <translation>Diese Suche merken…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Kept searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Learn features from these pictures…</source>
        <translation>Merkmale aus diesen Bildern lernen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Leave the pictures for the sliders; the arrow keys move them.</source>
        <translation>Von den Bildern zu den Reglern gehen; die Pfeiltasten bewegen sie.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Leave the search field for the pictures.</source>
        <translation>Vom Suchfeld zu den Bildern gehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Less like this</source>
        <translation>Weniger wie dieses</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 1</source>
        <translation>Weniger von Richtung 1</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 2</source>
        <translation>Weniger von Richtung 2</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 3</source>
        <translation>Weniger von Richtung 3</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 4</source>
        <translation>Weniger von Richtung 4</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 5</source>
        <translation>Weniger von Richtung 5</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 6</source>
        <translation>Weniger von Richtung 6</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 7</source>
        <translation>Weniger von Richtung 7</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 8</source>
        <translation>Weniger von Richtung 8</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of direction 9</source>
        <translation>Weniger von Richtung 9</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Less of directions 1 to 9</source>
        <translation>Weniger von den Richtungen 1 bis 9</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Let indexing wait, or go on; what is indexed can be searched meanwhile.</source>
        <translation>Das Erfassen unterbrechen oder fortsetzen; was erfasst ist, kann schon gesucht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Let one press push farther.</source>
        <translation>Einen Tastendruck weiter schieben lassen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Let one press push less far.</source>
        <translation>Einen Tastendruck weniger weit schieben lassen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Let reading wait, or go on; words that are read can be searched meanwhile.</source>
        <translation>Das Lesen unterbrechen oder fortsetzen; gelesene Wörter können schon gesucht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Let this library cover one more folder.</source>
        <translation>Diese Sammlung um einen Ordner erweitern.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Let what is written in a picture count when you search by words, or what it shows alone.</source>
        <translation>Bei der Suche nach Wörtern auch zählen lassen, was in einem Bild geschrieben steht, oder nur, was es zeigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Let what the pictures show decide more than what is written in them.</source>
        <translation>Mehr darauf geben, was die Bilder zeigen, als darauf, was in ihnen geschrieben steht.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Light, dark or the system's colours</source>
        <translation>Hell, dunkel oder wie das System</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>List all features with their pictures; find one by name, use it, rename it, hide it.</source>
        <translation>Alle Merkmale mit ihren Bildern auflisten; eines nach Namen finden, verwenden, umbenennen, verbergen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>List all libraries, the one opened last in front; go to one, rename or forget it.</source>
        <translation>Alle Sammlungen auflisten, die zuletzt geöffnete vorn; zu einer gehen, sie umbenennen oder vergessen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>List everything memesae can do; type to find it, Enter does it.</source>
        <translation>Alles auflisten, was memesae kann; tippe, um es zu finden, Eingabe führt es aus.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/commands.py"/>
        <source>List kept searches, favourites, tags, folders and recent queries at the left.</source>
        <translation>Links gemerkte Suchen, Favoriten, Schlagwörter, Ordner und letzte Suchen auflisten.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>List the files that could not be read, each with its reason.</source>
        <translation>Die Dateien auflisten, die nicht gelesen werden konnten, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>List the searches that were kept, to go back to one, or to bring one in from a file.</source>
        <translation>Die gemerkten Suchen auflisten, um zu einer zurückzugehen oder eine aus einer Datei zu holen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Longer steps</source>
        <translation>Größere Schritte</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Look closer at a direction</source>
        <translation>Eine Richtung näher ansehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Look for new pictures</source>
        <translation>Nach neuen Bildern suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Look for words in the pictures too, or not</source>
        <translation>Auch nach Wörtern in den Bildern suchen oder nicht</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Look through the features</source>
        <translation>Die Merkmale durchsehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Make a direction a part of the query: press the key, then its number; with Shift, what to get away from.</source>
        <translation>Eine Richtung zum Teil der Suche machen: erst die Taste, dann ihre Ziffer drücken; mit Umschalt, wovon weg.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Make a feature as strong as in pictures that show it: press the key, then its number; with Shift, not there at all.</source>
        <translation>Ein Merkmal so stark machen wie in Bildern, die es zeigen: erst die Taste, dann seine Ziffer drücken; mit Umschalt, gar nicht da.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Make the selected pictures favourites, or no longer; is:favourite finds them.</source>
        <translation>Die ausgewählten Bilder zu Favoriten machen oder nicht mehr; is:favourite findet sie.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Model of this library</source>
        <translation>Modell dieser Sammlung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>More like this</source>
        <translation>Mehr wie dieses</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 1</source>
        <translation>Mehr von Richtung 1</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 2</source>
        <translation>Mehr von Richtung 2</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 3</source>
        <translation>Mehr von Richtung 3</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 4</source>
        <translation>Mehr von Richtung 4</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 5</source>
        <translation>Mehr von Richtung 5</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 6</source>
        <translation>Mehr von Richtung 6</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 7</source>
        <translation>Mehr von Richtung 7</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 8</source>
        <translation>Mehr von Richtung 8</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of direction 9</source>
        <translation>Mehr von Richtung 9</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>More of directions 1 to 9</source>
        <translation>Mehr von den Richtungen 1 bis 9</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Name features by your own words…</source>
        <translation>Merkmale mit eigenen Wörtern benennen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Near-duplicates as one</source>
        <translation>Fast Gleiche als eines</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Next kind of direction</source>
        <translation>Nächste Art von Richtung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Notice changes in the folders, or no longer</source>
        <translation>Änderungen in den Ordnern bemerken oder nicht mehr</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Offer first what the selected pictures have in common.</source>
        <translation>Zuerst anbieten, was die ausgewählten Bilder gemeinsam haben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Open the folder in which the picture lies.</source>
        <translation>Den Ordner öffnen, in dem das Bild liegt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Open the selected pictures in a program that you choose.</source>
        <translation>Die ausgewählten Bilder mit einem Programm deiner Wahl öffnen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Open the selected pictures in the program made for them.</source>
        <translation>Die ausgewählten Bilder mit dem Programm öffnen, das dafür da ist.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Open with…</source>
        <translation>Öffnen mit…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Other directions</source>
        <translation>Andere Richtungen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Pause or resume indexing</source>
        <translation>Erfassen unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Pause or resume reading words</source>
        <translation>Wörterlesen unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Pin a direction</source>
        <translation>Eine Richtung anheften</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/commands.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Push the query away from what a direction shows.</source>
        <translation>Die Suche von dem wegschieben, was eine Richtung zeigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Push the query towards what a direction shows.</source>
        <translation>Die Suche zu dem hinschieben, was eine Richtung zeigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Put the cursor into the search field.</source>
        <translation>Die Schreibmarke ins Suchfeld setzen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Put the files of the selected pictures into the trash of your system; asks first.</source>
        <translation>Die Dateien der ausgewählten Bilder in den Papierkorb deines Systems legen; fragt vorher.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Quick look</source>
        <translation>Großansicht</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Read no more words until you ask for it; what was read is kept.</source>
        <translation>Keine Wörter mehr lesen, bis du danach fragst; was gelesen ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Read the words in all pictures behind everything else, so that text: finds them.</source>
        <translation>Die Wörter in allen Bildern hinter allem anderen lesen, damit text: sie findet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Read the words in pictures</source>
        <translation>Wörter in den Bildern lesen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Save a copy to…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Say which version this is, which model is in use and on what device.</source>
        <translation>Sagen, welche Version das ist, welches Modell verwendet wird und auf welchem Gerät.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Search for a direction</source>
        <translation>Nach einer Richtung suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Search with a picture file…</source>
        <translation>Mit einer Bilddatei suchen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Search with the picture you copied</source>
        <translation>Mit dem kopierten Bild suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Select every picture found.</source>
        <translation>Jedes gefundene Bild auswählen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Set a feature</source>
        <translation>Ein Merkmal setzen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Shorter steps</source>
        <translation>Kleinere Schritte</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Show a feature's page</source>
        <translation>Die Seite eines Merkmals zeigen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/window_commands.py"/>
        <source>Show all keys on one page.</source>
        <translation>Alle Tasten auf einer Seite zeigen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Show everything about a feature: press the key, then its number.</source>
        <translation>Alles über ein Merkmal zeigen: erst die Taste, dann seine Ziffer drücken.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Show fewer, bigger thumbnails.</source>
        <translation>Weniger, größere Vorschaubilder zeigen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Show how close each picture is to the query.</source>
        <translation>Zeigen, wie nah jedes Bild der Suche ist.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Show in file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Show many pictures of both ends: press the key, then its number; or rest the mouse on its pictures.</source>
        <translation>Viele Bilder beider Enden zeigen: erst die Taste, dann ihre Ziffer drücken; oder die Maus auf ihren Bildern ruhen lassen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Show more, smaller thumbnails.</source>
        <translation>Mehr, kleinere Vorschaubilder zeigen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show near-duplicates of this picture</source>
        <translation>Fast Gleiche dieses Bildes zeigen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Show or hide scores</source>
        <translation>Werte zeigen oder verbergen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/commands.py"/>
        <source>Show or hide the side bar</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show or hide where relevance ends</source>
        <translation>Zeigen oder verbergen, wo die Relevanz endet</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show pictures that are nearly the same as one with a number, or each by itself.</source>
        <translation>Fast gleiche Bilder als eines mit einer Zahl zeigen, oder jedes für sich.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Show pictures that could not be read</source>
        <translation>Bilder zeigen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Show pictures that have a feature last: press the key, then its number.</source>
        <translation>Bilder mit einem Merkmal zuletzt zeigen: erst die Taste, dann seine Ziffer drücken.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show results in another order; the line between relevant and not stays.</source>
        <translation>Ergebnisse in anderer Reihenfolge zeigen; die Linie zwischen relevant und nicht bleibt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/commands.py"/>
        <source>Show the folders of this library; add one, let go of one, say where one lies now, pass files over.</source>
        <translation>Die Ordner dieser Sammlung zeigen; einen hinzufügen, herausnehmen, sagen, wo einer jetzt liegt, Dateien übergehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show the last first.</source>
        <translation>Das Letzte zuerst zeigen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Show the next nine directions; pinned ones stay.</source>
        <translation>Die nächsten neun Richtungen zeigen; angeheftete bleiben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Show the picture large; the same key, or Escape, goes back.</source>
        <translation>Das Bild groß zeigen; dieselbe Taste oder Esc geht zurück.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show the pictures of each folder under its name, or all together again.</source>
        <translation>Die Bilder jedes Ordners unter seinem Namen zeigen, oder wieder alle zusammen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Show what makes a picture fit; of two selected pictures, what tells them apart.</source>
        <translation>Zeigen, warum ein Bild passt; bei zwei ausgewählten, was sie unterscheidet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Show what stands behind a picture with a number on it, or put it back.</source>
        <translation>Zeigen, was hinter einem Bild mit einer Zahl steht, oder es zurücklegen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/commands.py"/>
        <source>Smaller thumbnails</source>
        <translation>Kleinere Vorschaubilder</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by date, newest first</source>
        <translation>Nach Datum sortieren, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by likeness to the selection</source>
        <translation>Nach Ähnlichkeit mit der Auswahl sortieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by name</source>
        <translation>Nach Namen sortieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by relevance</source>
        <translation>Nach Relevanz sortieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by size, largest first</source>
        <translation>Nach Größe sortieren, größte zuerst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort by the next thing</source>
        <translation>Nach dem Nächsten sortieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/layout_commands.py"/>
        <source>Sort the other way round</source>
        <translation>Andersherum sortieren</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Start over</source>
        <translation>Von vorn anfangen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Steer by another kind: features, contrasts, components, chance, single numbers, or the mix.</source>
        <translation>Nach einer anderen Art steuern: Merkmale, Kontraste, Hauptachsen, Zufall, einzelne Zahlen oder die Mischung.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Steer by any word</source>
        <translation>Nach einem beliebigen Wort steuern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Stop indexing</source>
        <translation>Erfassen beenden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/indexing.py"/>
        <source>Stop indexing; everything finished is kept and the next run goes on from there.</source>
        <translation>Das Erfassen beenden; alles Fertige bleibt, und der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Stop reading words</source>
        <translation>Wörterlesen beenden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Take all pushes back</source>
        <translation>Alle Schübe zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Take back what was last done: the trash, favourites, tags, a forgotten search.</source>
        <translation>Zurücknehmen, was zuletzt getan wurde: Papierkorb, Favoriten, Schlagwörter, eine vergessene Suche.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Take in a sparse autoencoder trained elsewhere, tried on these pictures first.</source>
        <translation>Einen anderswo gelernten Sparse Autoencoder hereinholen, erst an diesen Bildern geprüft.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/commands.py"/>
        <source>Take the selected pictures away from the query.</source>
        <translation>Die ausgewählten Bilder von der Suche abziehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Take the step that was undone again.</source>
        <translation>Den rückgängig gemachten Schritt wieder tun.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Type what there should be more or less of; it becomes a direction of its own.</source>
        <translation>Tippen, wovon es mehr oder weniger geben soll; daraus wird eine eigene Richtung.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Use features from a file…</source>
        <translation>Merkmale aus einer Datei verwenden…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>What do these share?</source>
        <translation>Was haben diese gemeinsam?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/commands.py"/>
        <source>Why is this here?</source>
        <translation>Warum ist dieses hier?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Words in pictures count less</source>
        <translation>Wörter in Bildern zählen weniger</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/ocr/commands.py"/>
        <source>Words in pictures count more</source>
        <translation>Wörter in Bildern zählen mehr</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Write all features with their pictures as pages that open in any browser.</source>
        <translation>Alle Merkmale mit ihren Bildern als Seiten schreiben, die jeder Browser öffnet.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Write as a list…</source>
        <translation>Als Liste schreiben…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/commands.py"/>
        <source>Write paths, scores, tags and copies of the selected pictures into a table, text or JSON.</source>
        <translation>Pfade, Werte, Schlagwörter und Doppelte der ausgewählten Bilder in Tabelle, Text oder JSON schreiben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Write the features in use as SAELens reads them.</source>
        <translation>Die verwendeten Merkmale so schreiben, wie SAELens sie liest.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Write the features to a file…</source>
        <translation>Die Merkmale in eine Datei schreiben…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/commands.py"/>
        <source>Write web pages of all features…</source>
        <translation>Webseiten aller Merkmale schreiben…</translation>
    </message>
</context>
<context>
    <name>memesae</name>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>&amp;Features</source>
        <translation>&amp;Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>&amp;Library</source>
        <translation>S&amp;ammlung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>A filter leaves no picture over. Take one away from under the search field, or start over.</source>
        <translation>Ein Filter lässt kein Bild übrig. Nimm einen unter dem Suchfeld weg, oder fang von vorn an.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>About memesae</source>
        <translation>Über memesae</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/fork.py"/>
        <source>Another way from here</source>
        <translation>Ein anderer Weg von hier</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Best mix</source>
        <translation>Beste Mischung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Bring in kept searches</source>
        <translation>Gemerkte Suchen hereinholen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Choose a folder of memes or photos, or drop one here.
Everything stays on this computer, and nothing is written into the folder.</source>
        <translation>Wähle einen Ordner mit Memes oder Fotos, oder zieh einen hierher.
Alles bleibt auf diesem Computer, und in den Ordner wird nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Contrasts</source>
        <translation>Kontraste</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Ctrl+S keeps the present search</source>
        <translation>Strg+S merkt sich die jetzige Suche</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Directions by chance, to compare</source>
        <translation>Richtungen aus Zufall, zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Enter remembers a query</source>
        <translation>Eingabe merkt sich eine Suche</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Features and contrasts, whatever changes the first results most</source>
        <translation>Merkmale und Kontraste, je nachdem, was die ersten Ergebnisse am meisten ändert</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Find the picture you are thinking of</source>
        <translation>Finde das Bild, an das du denkst</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Graphics card where there is one</source>
        <translation>Grafikkarte, wo es eine gibt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>It gets no better any more: you may stop, the best so far is kept.</source>
        <translation>Es wird nicht mehr besser: Du kannst anhalten, das Beste bisher bleibt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Kept searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/cheat_sheet.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>L tags the selected pictures</source>
        <translation>L gibt den ausgewählten Bildern Schlagwörter</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>Less relevant below</source>
        <translation>Darunter weniger Relevantes</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Lists of words</source>
        <translation>Wortlisten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Look for words in the pictures too</source>
        <translation>Auch nach Wörtern in den Bildern suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Looking through your pictures</source>
        <translation>Deine Bilder werden durchgesehen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Main axes</source>
        <translation>Hauptachsen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/incoming.py"/>
        <source>Make room in {folder}.</source>
        <translation>Schaffe Platz in {folder}.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Move to the trash?</source>
        <translation>In den Papierkorb?</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Name features by your own words</source>
        <translation>Merkmale mit eigenen Wörtern benennen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>No pictures here yet</source>
        <translation>Noch keine Bilder hier</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Nothing fits all of this</source>
        <translation>Nichts passt zu alldem</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Notice new and changed pictures at once</source>
        <translation>Neue und geänderte Bilder sofort bemerken</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Nvidia or AMD graphics card</source>
        <translation>Grafikkarte von Nvidia oder AMD</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Recent queries</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/command_registry.py"/>
        <source>S&amp;teer</source>
        <translation>S&amp;teuern</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show how close each picture is</source>
        <translation>Zeigen, wie nah jedes Bild ist</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show near-duplicates as one</source>
        <translation>Fast Gleiche als eines zeigen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show the side bar</source>
        <translation>Die Seitenleiste zeigen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show where relevance ends</source>
        <translation>Zeigen, wo die Relevanz endet</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Single numbers of the model's own description, to compare</source>
        <translation>Einzelne Zahlen aus der Beschreibung des Modells, zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Small pictures</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Start over</source>
        <translation>Von vorn anfangen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>The best so far is what is kept.</source>
        <translation>Behalten wird das Beste bisher.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>The directions in which this library varies most</source>
        <translation>Die Richtungen, in denen diese Sammlung am meisten schwankt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>The first ones show up here in a moment, and can be searched at once.</source>
        <translation>Die ersten erscheinen gleich hier und können sofort gesucht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>The library: what is known about your pictures, tags, searches, features</source>
        <translation>Die Sammlung: was über deine Bilder bekannt ist, Schlagwörter, Suchen, Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/incoming.py"/>
        <source>The pasted picture could not be kept.</source>
        <translation>Das eingefügte Bild konnte nicht aufgehoben werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Things a picture shows, each learnt from your pictures</source>
        <translation>Was ein Bild zeigt, aus deinen Bildern gelernt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>This folder has no pictures that can be read. Add some, then look again with F5, or choose another folder.</source>
        <translation>Dieser Ordner hat keine Bilder, die gelesen werden können. Lege welche hinein und suche dann mit F5 noch einmal, oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Use features from a file</source>
        <translation>Merkmale aus einer Datei verwenden</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>What differs most among the results on the screen</source>
        <translation>Was die Ergebnisse auf dem Bildschirm am meisten unterscheidet</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/details.py"/>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>What makes searching quick</source>
        <translation>Was das Suchen schnell macht</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>What the features do on these pictures</source>
        <translation>Was die Merkmale auf diesen Bildern tun</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Words that name features, for all libraries</source>
        <translation>Wörter, die Merkmale benennen, für alle Sammlungen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Write kept searches</source>
        <translation>Gemerkte Suchen schreiben</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Write the selected pictures as a list</source>
        <translation>Die ausgewählten Bilder als Liste schreiben</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>a direction</source>
        <translation>eine Richtung</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>a download of {n} MB</source>
        <translation>{n} MB zum Herunterladen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>built in, at once</source>
        <translation>eingebaut, sofort da</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>feature {number}</source>
        <translation>Merkmal {number}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>in a folder of yours</source>
        <translation>in einem Ordner von dir</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/title.py"/>
        <source>more {more} / less {less}</source>
        <translation>mehr {more} / weniger {less}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/model.py"/>
        <source>name {share} sure</source>
        <translation>Name zu {share} sicher</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>not there now</source>
        <translation>gerade nicht da</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>result {number}</source>
        <translation>Ergebnis {number}</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>strength {n} of 100 (cosine {score})</source>
        <translation>Stärke {n} von 100 (Kosinus {score})</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>this picture</source>
        <translation>dieses Bild</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>too early to say</source>
        <translation>noch zu früh zu sagen</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_row.py"/>
        <source>{name} last</source>
        <translation>{name} zuletzt</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>{n} nearly the same</source>
        <translation>{n} fast gleiche</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/fork.py"/>
        <source>{n} other ways from here</source>
        <translation>{n} andere Wege von hier</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/model.py"/>
        <source>{share} of all</source>
        <translation>{share} von allem</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are never used.</source>
        <translation>{share} der Merkmale werden nie gebraucht.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are never used: ask for far fewer.</source>
        <translation>{share} der Merkmale werden nie gebraucht: Verlange viel weniger.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are never used: ask for fewer next time.</source>
        <translation>{share} der Merkmale werden nie gebraucht: Verlange nächstes Mal weniger.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are not used yet.</source>
        <translation>{share} der Merkmale werden noch nicht gebraucht.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained so far.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist bisher erklärt.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained: as much as it should be.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist erklärt: so viel, wie es sein soll.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained: too little, the built-in features serve you better.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist erklärt: zu wenig, die eingebauten Merkmale dienen dir besser.</translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained: usable, more pictures would help.</source>
        <translation>{share} dessen, was deine Bilder unterscheidet, ist erklärt: brauchbar, mehr Bilder würden helfen.</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>A bias of {1} numbers does not fit where {2} are needed.</source>
        <translation>Ein Versatz von {1} Zahlen passt nicht, wo {2} gebraucht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>A filter has no weight.</source>
        <translation>Ein Filter hat kein Gewicht.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/model.py"/>
        <source>A sparse autoencoder keeps either its k strongest features or a threshold.</source>
        <translation>Ein Sparse Autoencoder behält entweder seine k stärksten Merkmale oder eine Schwelle.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/tags.py"/>
        <source>A tag may have {1} characters.</source>
        <translation>Ein Schlagwort darf {1} Zeichen haben.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/tags.py"/>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>A weight stands at the start of a term.</source>
        <translation>Ein Gewicht steht am Anfang eines Teils.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>Add {1} where the phrase ends.</source>
        <translation>Setze {1}, wo der Ausdruck endet.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>All nine keys are pinned.</source>
        <translation>Alle neun Tasten sind angeheftet.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Allow writing there, or choose another place with --home.</source>
        <translation>Erlaube das Schreiben dort, oder wähle mit --home einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/scanning/ignoring.py"/>
        <source>An ignore rule is not understood: {1}.</source>
        <translation>Eine Regel zum Übergehen wird nicht verstanden: {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>An image of the library is named by its number, like image:17.</source>
        <translation>Ein Bild der Sammlung wird mit seiner Nummer genannt, wie image:17.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>Another file lies at {1} now; {2} stays in the trash.</source>
        <translation>Bei {1} liegt jetzt eine andere Datei; {2} bleibt im Papierkorb.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>Another kept search is called “{1}”.</source>
        <translation>Eine andere gemerkte Suche heißt „{1}“.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/turns.py"/>
        <source>Another memesae is indexing this library.</source>
        <translation>Ein anderes memesae erfasst gerade diese Sammlung.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Another memesae is writing to this library.</source>
        <translation>Ein anderes memesae schreibt gerade in diese Sammlung.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>At hand without a network: {1}.</source>
        <translation>Ohne Netz verfügbar: {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>At hand: {1}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE.</source>
        <translation>Verfügbar: {1}. Andere: ARCHITEKTUR/MARKE, hf-hub:ORG/REPOSITORY, ein Ordner mit open_clip_config.json, oder ARCHITEKTUR:DATEI.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>Change a weight.</source>
        <translation>Ändere ein Gewicht.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>Change it in settings.toml or in the program.</source>
        <translation>Ändere es in settings.toml oder im Programm.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>Check the spelling.</source>
        <translation>Prüfe die Schreibweise.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>Choose a file of kept searches.</source>
        <translation>Wähle eine Datei mit gemerkten Suchen.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>Choose a folder of its own.</source>
        <translation>Wähle einen eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/tags.py"/>
        <source>Choose a shorter one.</source>
        <translation>Wähle ein kürzeres.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>Choose another one.</source>
        <translation>Wähle ein anderes.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>Choose the model that they were trained on.</source>
        <translation>Wähle das Modell, mit dem sie gelernt wurden.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>Copy the whole line.</source>
        <translation>Kopiere die ganze Zeile.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/checkpoint.py"/>
        <source>Delete it and train from the start.</source>
        <translation>Lösche ihn und lerne von vorn.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>Encoder and decoder in this file do not belong together.</source>
        <translation>Encoder und Decoder in dieser Datei gehören nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Everything stored before is safe if the disk is.</source>
        <translation>Alles vorher Gespeicherte ist sicher, wenn der Datenträger es ist.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Everything stored so far is safe.</source>
        <translation>Alles bisher Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>Features are selected by row or by batch, not by {1}.</source>
        <translation>Merkmale werden je Zeile oder je Stapel ausgewählt, nicht je {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>Filters are {1}.</source>
        <translation>Filter sind {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/shelf.py"/>
        <source>Give a folder that holds pictures.</source>
        <translation>Gib einen Ordner an, der Bilder enthält.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/loading.py"/>
        <source>If its file is damaged, delete it and download it again, or use another model.</source>
        <translation>Wenn seine Datei beschädigt ist, lösche sie und lade sie neu herunter, oder verwende ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>Index some images first: features are tried on them before they are taken in.</source>
        <translation>Erfasse zuerst Bilder: Merkmale werden an ihnen geprüft, bevor sie hereingeholt werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>Index the folder again.</source>
        <translation>Erfasse den Ordner neu.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Index the folder again: what can still be read is saved into a new database, and the damaged one is kept beside it.</source>
        <translation>Erfasse den Ordner neu: Was noch lesbar ist, kommt in eine neue Datenbank, und die beschädigte bleibt daneben liegen.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/session.py"/>
        <source>It can be used in a library that was indexed with that model.</source>
        <translation>Sie kann in einer Sammlung verwendet werden, die mit jenem Modell erfasst wurde.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/devices.py"/>
        <source>It has: {1}. Choose one with --device, or leave it at auto.</source>
        <translation>Er hat: {1}. Wähle eines mit --device, oder lass es bei auto.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>It is looked through every {1} seconds instead.</source>
        <translation>Er wird stattdessen alle {1} Sekunden durchgesehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/source.py"/>
        <source>It looks for {1}; for other names choose the file itself.</source>
        <translation>Es sucht nach {1}; bei anderen Namen wähle die Datei selbst.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>It must hold {1} and {2}.</source>
        <translation>Er muss {1} und {2} enthalten.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>It reads SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete and meme-search-engine.</source>
        <translation>Gelesen werden SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete und meme-search-engine.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/vocabulary/words.py"/>
        <source>It should be a text file in UTF-8 with one word or phrase in each line.</source>
        <translation>Es sollte eine Textdatei in UTF-8 mit einem Wort oder Ausdruck in jeder Zeile sein.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/engine/apart.py"/>
        <source>It starts again when it is next needed: F5 looks for pictures again.</source>
        <translation>Er startet von selbst wieder, wenn er gebraucht wird: F5 sucht noch einmal nach Bildern.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/remembered.py"/>
        <source>Kept searches are not touched.</source>
        <translation>Gemerkte Suchen werden nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/serving.py"/>
        <source>Learn them: memesae train FOLDER.</source>
        <translation>Lerne sie: memesae train ORDNER.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>Let go of one first.</source>
        <translation>Lass zuerst eine los.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/loading.py"/>
        <source>Libraries and their vectors are untouched.</source>
        <translation>Sammlungen und ihre Vektoren sind unberührt.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Make room on the disk that holds {1}, then go on.</source>
        <translation>Schaffe Platz auf dem Datenträger von {1}, dann geht es weiter.</translation>
    </message>
    <message>
        <location filename="../../memesae/base/files.py"/>
        <source>Make room or allow writing in {1}.</source>
        <translation>Schaffe Platz, oder erlaube das Schreiben in {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>Mend it in any text editor, or delete it.</source>
        <translation>Bessere sie in einem Texteditor aus, oder lösche sie.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>Nothing can be written in {1}.</source>
        <translation>In {1} kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/schema.py"/>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/view.py"/>
        <source>Press F to look through all of them.</source>
        <translation>Drücke F, um alle durchzusehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Put + or - before it, or quotes around text with a colon: "at 12:30".</source>
        <translation>Setze + oder - davor, oder Anführungszeichen um Text mit Doppelpunkt: "um 12:30".</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Results are counted from 1.</source>
        <translation>Ergebnisse werden ab 1 gezählt.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/torch_files.py"/>
        <source>Save it again with torch.save.</source>
        <translation>Speichere sie noch einmal mit torch.save.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Searching still works.</source>
        <translation>Suchen geht weiterhin.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>See that the drive is connected and healthy, then try again.</source>
        <translation>Sieh nach, ob das Laufwerk angeschlossen und gesund ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>See that the folder exists and may be read and written, or choose another place with --home.</source>
        <translation>Sieh nach, ob es den Ordner gibt und er gelesen und beschrieben werden darf, oder wähle mit --home einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>See the library's folders for what it is called there.</source>
        <translation>Sieh unter den Ordnern der Sammlung nach, wie er dort heißt.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>Some vectors are not finite.</source>
        <translation>Manche Vektoren sind nicht endlich.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>Text that begins like a path goes in quotes.</source>
        <translation>Text, der wie ein Pfad beginnt, gehört in Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/encoder.py"/>
        <source>The GPU's memory is full: smaller batches are used, which is slower.</source>
        <translation>Der Speicher der Grafikkarte ist voll: Es wird in kleineren Stapeln gearbeitet, das ist langsamer.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/encoder.py"/>
        <source>The GPU's memory is full: the CPU is used instead, which is slower.</source>
        <translation>Der Speicher der Grafikkarte ist voll: Stattdessen arbeitet der Prozessor, das ist langsamer.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The database in {1} cannot be opened or created.</source>
        <translation>Die Datenbank in {1} kann nicht geöffnet oder angelegt werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The database in {1} is damaged.</source>
        <translation>Die Datenbank in {1} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The defaults are in use.</source>
        <translation>Es gilt das Voreingestellte.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>The disk that holds {1} is full.</source>
        <translation>Der Datenträger von {1} ist voll.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The disk that holds {1} reported an error.</source>
        <translation>Der Datenträger von {1} hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>The download arrived damaged.</source>
        <translation>Das Heruntergeladene ist beschädigt angekommen.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>The drive of {1} has no trash that may be used.</source>
        <translation>Das Laufwerk von {1} hat keinen Papierkorb, der benutzt werden darf.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>The earlier features ({1} of width {2}) cannot start a training of {3} of width {4}.</source>
        <translation>Die früheren Merkmale ({1} mit Breite {2}) können kein Lernen von {3} mit Breite {4} beginnen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>The features in use stay as they are.</source>
        <translation>Die jetzigen Merkmale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/decode.py"/>
        <source>The file cannot be read: {1}.</source>
        <translation>Die Datei kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file holds no picture that memesae can open.</source>
        <translation>Die Datei enthält kein Bild, das memesae öffnen kann.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file holds nothing but zeros.</source>
        <translation>Die Datei enthält nichts als Nullen.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file is cut off.</source>
        <translation>Die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/decode.py"/>
        <source>The file is larger than memesae opens ({1} MB).</source>
        <translation>Die Datei ist größer, als memesae öffnet ({1} MB).</translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The file is left as it is, and the defaults are in use.</source>
        <translation>Die Datei bleibt, wie sie ist, und es gilt das Voreingestellte.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/decode.py"/>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>The folder {1} holds no open_clip model.</source>
        <translation>Der Ordner {1} enthält kein open_clip-Modell.</translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/store.py"/>
        <source>The graph for fast search is not built yet.</source>
        <translation>Der Graph für schnelles Suchen ist noch nicht gebaut.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/schema.py"/>
        <source>The library in {1} was written by a newer memesae (version {2} of its database, this program knows {3}).</source>
        <translation>Die Sammlung in {1} wurde von einem neueren memesae geschrieben (Version {2} ihrer Datenbank, dieses Programm kennt {3}).</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>The model {1} could not be downloaded: {2}.</source>
        <translation>Das Modell {1} konnte nicht heruntergeladen werden: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>The nested dictionaries must grow and end within the full one.</source>
        <translation>Die verschachtelten Wörterbücher müssen wachsen und im vollen enden.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/engine/apart.py"/>
        <source>The part of memesae that works in the background stopped unexpectedly.</source>
        <translation>Der Teil von memesae, der im Hintergrund arbeitet, ist unerwartet stehen geblieben.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>The parts in {1} do not fit together.</source>
        <translation>Die Teile in {1} passen nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/model.py"/>
        <source>The parts of this sparse autoencoder do not fit together.</source>
        <translation>Die Teile dieses Sparse Autoencoders passen nicht zusammen.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The picture is larger than memesae opens ({1}).</source>
        <translation>Das Bild ist größer, als memesae öffnet ({1}).</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The picture is of a rare kind that memesae cannot open.</source>
        <translation>Das Bild ist von einer seltenen Art, die memesae nicht öffnen kann.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>The picture {1} cannot be read.</source>
        <translation>Das Bild {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The setting {1} is {2}, but must be {3}.</source>
        <translation>Die Einstellung {1} ist {2}, muss aber {3} sein.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The settings in {1} cannot be read: {2}.</source>
        <translation>Die Einstellungen in {1} können nicht gelesen werden: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/remembered.py"/>
        <source>The steps of the last time are damaged.</source>
        <translation>Die Schritte vom letzten Mal sind beschädigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>The weights in this file are no matrices, so they are no sparse autoencoder.</source>
        <translation>Die Gewichte in dieser Datei sind keine Matrizen, also auch kein Sparse Autoencoder.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/vocabulary/words.py"/>
        <source>The word list {1} cannot be read.</source>
        <translation>Die Wortliste {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>There is no direction behind key {1} now.</source>
        <translation>Hinter der Taste {1} ist gerade keine Richtung.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/helm.py"/>
        <source>There is no direction “{1}”.</source>
        <translation>Es gibt keine Richtung „{1}“.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/view.py"/>
        <source>There is no feature “{1}”.</source>
        <translation>Es gibt kein Merkmal „{1}“.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>There is no feature “{1}”: this library has no features yet.</source>
        <translation>Es gibt kein Merkmal „{1}“: Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>There is no filter called {1}.</source>
        <translation>Es gibt keinen Filter namens {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>There is no kept search called “{1}”.</source>
        <translation>Es gibt keine gemerkte Suche namens „{1}“.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/shelf.py"/>
        <source>There is no library in {1}.</source>
        <translation>In {1} ist keine Sammlung.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>There is no model in {1}, or it is not public.</source>
        <translation>In {1} ist kein Modell, oder es ist nicht öffentlich.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>There is no model “{1}”.</source>
        <translation>Es gibt kein Modell „{1}“.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/timeline.py"/>
        <source>There is no query to nudge yet.</source>
        <translation>Noch gibt es keine Suche zum Schieben.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>There is no query yet.</source>
        <translation>Noch gibt es keine Suche.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>There is no result {1} on the screen.</source>
        <translation>Auf dem Bildschirm gibt es kein Ergebnis {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/timeline.py"/>
        <source>There is no step {1}.</source>
        <translation>Es gibt keinen Schritt {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>There is no term after this {1}.</source>
        <translation>Nach diesem {1} kommt nichts.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>There is not enough memory to open this picture.</source>
        <translation>Der Speicher reicht nicht, um dieses Bild zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>There is nothing after “{1}:”.</source>
        <translation>Nach „{1}:“ kommt nichts.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>There is nothing between these quotes.</source>
        <translation>Zwischen diesen Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/view.py"/>
        <source>There is: {1}.</source>
        <translation>Es gibt: {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/model.py"/>
        <source>These features belong to vectors of {1} numbers, not {2}.</source>
        <translation>Diese Merkmale gehören zu Vektoren mit {1} Zahlen, nicht mit {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>These features belong to vectors of {1} numbers, the library's have {2}.</source>
        <translation>Diese Merkmale gehören zu Vektoren mit {1} Zahlen, die der Sammlung haben {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>These terms cancel each other out, so nothing is left to look for.</source>
        <translation>Diese Teile heben einander auf, es bleibt nichts zu suchen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This copied search is damaged.</source>
        <translation>Diese kopierte Suche ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/scanning/compare.py"/>
        <source>This is a link to a file that is not there.</source>
        <translation>Das ist ein Verweis auf eine Datei, die nicht da ist.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/pillow.py"/>
        <source>This is a {1} x {2} pixel picture, larger than memesae opens ({3}).</source>
        <translation>Das ist ein Bild mit {1} x {2} Pixeln, größer, als memesae öffnet ({3}).</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>This is no vector that memesae has written.</source>
        <translation>Das ist kein Vektor, den memesae geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>This is only a placeholder of Git LFS; the picture itself was not downloaded.</source>
        <translation>Das ist nur ein Platzhalter von Git LFS; das Bild selbst wurde nicht heruntergeladen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>This library has no directions of the kind “{1}” yet.</source>
        <translation>Diese Sammlung hat noch keine Richtungen der Art „{1}“.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/serving.py"/>
        <source>This library has no features yet.</source>
        <translation>Diese Sammlung hat noch keine Merkmale.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>This library has no image {1}.</source>
        <translation>Diese Sammlung hat kein Bild {1}.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/devices.py"/>
        <source>This machine has no {1} device that PyTorch can use.</source>
        <translation>Dieser Computer hat kein Gerät {1}, das PyTorch benutzen kann.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>This picture has {1} megapixels, more than memesae opens ({2}).</source>
        <translation>Dieses Bild hat {1} Megapixel, mehr, als memesae öffnet ({2}).</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>This quote is never closed.</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This saved search is damaged or incomplete.</source>
        <translation>Diese gemerkte Suche ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>This saved vector is damaged.</source>
        <translation>Dieser gespeicherte Vektor ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>This saved vector was made by another model.</source>
        <translation>Dieser gespeicherte Vektor stammt von einem anderen Modell.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/session.py"/>
        <source>This search was made with another model.</source>
        <translation>Diese Suche wurde mit einem anderen Modell gemacht.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This text is no search copied from memesae.</source>
        <translation>Dieser Text ist keine Suche, die aus memesae kopiert wurde.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This timeline is damaged or incomplete.</source>
        <translation>Dieser Verlauf ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>This weight has nothing to weigh.</source>
        <translation>Dieses Gewicht hat nichts zu gewichten.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>Train a sparse autoencoder first.</source>
        <translation>Lerne zuerst Merkmale.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>Train features for it first.</source>
        <translation>Lerne zuerst Merkmale dafür.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>Training needs a batch of two images, one step, and some images held out.</source>
        <translation>Zum Lernen braucht es einen Stapel von zwei Bildern, einen Schritt und einige zurückgehaltene Bilder.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Try again when it has finished, or stop it.</source>
        <translation>Versuche es noch einmal, wenn es fertig ist, oder halte es an.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>Try again: it starts from the front.</source>
        <translation>Versuche es noch einmal: Es beginnt von vorn.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>Type or drop something first.</source>
        <translation>Tippe oder ziehe zuerst etwas hinein.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/schema.py"/>
        <source>Update memesae to open it.</source>
        <translation>Aktualisiere memesae, um sie zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>Use the built-in features, or train again with {1} images or more.</source>
        <translation>Verwende die eingebauten Merkmale, oder lerne noch einmal mit mindestens {1} Bildern.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>Use the built-in features.</source>
        <translation>Verwende die eingebauten Merkmale.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/turns.py"/>
        <source>Wait for it to finish, then look again with F5.</source>
        <translation>Warte, bis es fertig ist, und suche dann mit F5 noch einmal.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>What has arrived is kept, and the next try goes on from there.</source>
        <translation>Was angekommen ist, bleibt, und der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>What is there is untouched.</source>
        <translation>Was dort ist, ist unberührt.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/turns.py"/>
        <source>What it finds can be searched here too.</source>
        <translation>Was es findet, kann auch hier gesucht werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/engine/apart.py"/>
        <source>What it had finished is kept.</source>
        <translation>Was er fertig hatte, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../memesae/base/files.py"/>
        <source>What was there before is untouched.</source>
        <translation>Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Write a term after it.</source>
        <translation>Schreibe etwas dahinter.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>Write hf-hub:ORG/REPOSITORY.</source>
        <translation>Schreibe hf-hub:ORG/REPOSITORY.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Write one after it, or put the sign in quotes if you look for it.</source>
        <translation>Schreibe etwas dahinter, oder setze das Zeichen in Anführungszeichen, wenn du danach suchst.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>Write weights like 2: or 0.5:, and put text with a colon in quotes: "12:30".</source>
        <translation>Schreibe Gewichte wie 2: oder 0.5:, und setze Text mit Doppelpunkt in Anführungszeichen: "12:30".</translation>
    </message>
    <message>
        <location filename="../../memesae/app/storage.py"/>
        <source>Your pictures and the library are not touched.</source>
        <translation>Deine Bilder und die Sammlung werden nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Your pictures are untouched.</source>
        <translation>Deine Bilder sind unberührt.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>copying</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>downloading {1} (MB)</source>
        <translation>lädt {1} herunter (MB)</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>files of at least so many bytes</source>
        <translation>Dateien mit mindestens so vielen Bytes</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>files of at most so many bytes</source>
        <translation>Dateien mit höchstens so vielen Bytes</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at least so many pixels high</source>
        <translation>Bilder, mindestens so viele Pixel hoch</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at least so many pixels wide</source>
        <translation>Bilder, mindestens so viele Pixel breit</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at most so many pixels high</source>
        <translation>Bilder, höchstens so viele Pixel hoch</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at most so many pixels wide</source>
        <translation>Bilder, höchstens so viele Pixel breit</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images in a folder, at any depth</source>
        <translation>Bilder in einem Ordner, in beliebiger Tiefe</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images of one format</source>
        <translation>Bilder eines Formats</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images of one kind or shape</source>
        <translation>Bilder einer Art oder Form</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images taken or changed in a year, a month or on a day</source>
        <translation>Bilder aus einem Jahr, einem Monat oder von einem Tag</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images taken or changed on a date or before</source>
        <translation>Bilder von einem Tag oder davor</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images taken or changed on a date or later</source>
        <translation>Bilder von einem Tag oder danach</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images that have a tag of yours</source>
        <translation>Bilder mit einem deiner Schlagwörter</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images whose file name contains a word</source>
        <translation>Bilder, deren Dateiname ein Wort enthält</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images with words to be read in them</source>
        <translation>Bilder, in denen Wörter zu lesen sind</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>learning features</source>
        <translation>lernt Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/catalogue/opposite.py"/>
        <source>looking for opposites</source>
        <translation>sucht Gegensätze</translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/building.py"/>
        <source>preparing fast search</source>
        <translation>bereitet schnelles Suchen vor</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/library_codes.py"/>
        <source>reading features</source>
        <translation>liest Merkmale</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/pipeline.py"/>
        <source>reading pictures</source>
        <translation>liest Bilder</translation>
    </message>
    <message>
        <location filename="../../memesae/library/scanning/scan.py"/>
        <source>reading the folder</source>
        <translation>liest den Ordner</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/vocabulary/vectors.py"/>
        <source>reading the vocabulary</source>
        <translation>liest den Wortschatz</translation>
    </message>
    <message>
        <location filename="../../memesae/ocr/run.py"/>
        <source>reading words</source>
        <translation>liest Wörter</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/catalogue/building.py"/>
        <source>sorting activations</source>
        <translation>ordnet Aktivierungen</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/export/site.py"/>
        <source>writing pages</source>
        <translation>schreibt Seiten</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>{1} ({2}) describes this library's images worse than no features at all (unexplained share {3}): {4}.</source>
        <translation>{1} ({2}) beschreibt die Bilder dieser Sammlung schlechter als gar keine Merkmale (unerklärter Anteil {3}): {4}.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>{1} A greater fs.inotify.max_user_watches brings changes at once.</source>
        <translation>{1} Ein größeres fs.inotify.max_user_watches lässt Änderungen sofort bemerken.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>{1} already belongs to this library.</source>
        <translation>{1} gehört schon zu dieser Sammlung.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/storage.py"/>
        <source>{1} cannot be cleared: {2}.</source>
        <translation>{1} kann nicht geleert werden: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} cannot be read in {2}: {3}.</source>
        <translation>{1} in {2} kann nicht gelesen werden: {3}.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>{1} cannot be read.</source>
        <translation>{1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/torch_files.py"/>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} kann nicht gelesen werden: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>{1} could not be copied: {2}.</source>
        <translation>{1} konnte nicht kopiert werden: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/base/files.py"/>
        <source>{1} could not be written: {2}.</source>
        <translation>{1} konnte nicht geschrieben werden: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} could not go to the trash: {2}.</source>
        <translation>{1} konnte nicht in den Papierkorb: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} does not say how many features its vectors keep.</source>
        <translation>{1} sagt nicht, wie viele Merkmale ihre Vektoren behalten.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/overcomplete.py"/>
        <source>{1} has an encoder of several layers, which memesae cannot use.</source>
        <translation>{1} hat einen Encoder aus mehreren Schichten, den memesae nicht verwenden kann.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>{1} has more folders than this system watches at once.</source>
        <translation>{1} hat mehr Ordner, als dieses System auf einmal beobachtet.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} holds an autoencoder of another kind: {2}.</source>
        <translation>{1} enthält einen Autoencoder anderer Art: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/source.py"/>
        <source>{1} holds far more than a sparse autoencoder.</source>
        <translation>{1} enthält weit mehr als einen Sparse Autoencoder.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>{1} holds no kept searches.</source>
        <translation>{1} enthält keine gemerkten Suchen.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>{1} holds no open_clip model: it has no {2}.</source>
        <translation>{1} enthält kein open_clip-Modell: {2} fehlt.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>{1} holds no sparse autoencoder that memesae knows.</source>
        <translation>{1} enthält keinen Sparse Autoencoder, den memesae kennt.</translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/store.py"/>
        <source>{1} images are few enough to compare every one.</source>
        <translation>{1} Bilder sind wenig genug, um jedes zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>{1} images are too few to learn features from.</source>
        <translation>{1} Bilder sind zu wenige, um daraus Merkmale zu lernen.</translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/store.py"/>
        <source>{1} images are too many to compare one by one at every key.</source>
        <translation>{1} Bilder sind zu viele, um sie bei jeder Taste einzeln zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>{1} is damaged or no open_clip model's.</source>
        <translation>{1} ist beschädigt oder gehört zu keinem open_clip-Modell.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/checkpoint.py"/>
        <source>{1} is damaged, so training cannot go on from it.</source>
        <translation>{1} ist beschädigt, also kann das Lernen dort nicht weitergehen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds no JSON object.</source>
        <translation>{1} ist beschädigt: Es enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds no JSON.</source>
        <translation>{1} ist beschädigt: Es enthält kein JSON.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds no safetensors.</source>
        <translation>{1} ist beschädigt: Es enthält keine Safetensors.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds numbers that are not finite.</source>
        <translation>{1} ist beschädigt: Es enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/torch_files.py"/>
        <source>{1} is damaged: its contents cannot be read.</source>
        <translation>{1} ist beschädigt: Der Inhalt kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/torch_files.py"/>
        <source>{1} is no file of PyTorch 1.6 or later, or it is damaged.</source>
        <translation>{1} ist keine Datei von PyTorch 1.6 oder neuer, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} is no longer in the trash.</source>
        <translation>{1} ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>{1} is not a folder of this library.</source>
        <translation>{1} ist kein Ordner dieser Sammlung.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>{1} is not there now.</source>
        <translation>{1} ist gerade nicht da.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/saelens.py"/>
        <source>{1} is of the kind {2}, which memesae cannot use.</source>
        <translation>{1} ist von der Art {2}, die memesae nicht verwenden kann.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} is read-only, so nothing in it can go to the trash.</source>
        <translation>{1} ist schreibgeschützt, also kann nichts darin in den Papierkorb.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>{1} is too large to hold kept searches.</source>
        <translation>{1} ist zu groß für gemerkte Suchen.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} lacks {2}, a part of every sparse autoencoder.</source>
        <translation>In {1} fehlt {2}, ein Teil jedes Sparse Autoencoders.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>{1} lies on a network drive, which does not tell when pictures change.</source>
        <translation>{1} liegt auf einem Netzlaufwerk, das nicht meldet, wenn Bilder sich ändern.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>{1} may not be {2}.</source>
        <translation>{1} darf nicht {2} werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} stays in the trash: {2}.</source>
        <translation>{1} bleibt im Papierkorb: {2}.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/sparsify.py"/>
        <source>{1} turns one layer into another: it is no autoencoder.</source>
        <translation>{1} macht aus einer Schicht eine andere: Es ist kein Autoencoder.</translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/torch_files.py"/>
        <source>{1} was not opened: it would run {2}, which no autoencoder file needs.</source>
        <translation>{1} wurde nicht geöffnet: Es würde {2} ausführen, was keine Autoencoder-Datei braucht.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>{1}: {2}, for example {3}:{4}.</source>
        <translation>{1}: {2}, zum Beispiel {3}:{4}.</translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>{1}:{2} is not understood.</source>
        <translation>{1}:{2} wird nicht verstanden.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>{1}Text with a colon goes in quotes.</source>
        <translation>{1}Text mit Doppelpunkt gehört in Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/directions/differences.py"/>
        <source>“{1}” and “{2}” are the same to the model.</source>
        <translation>„{1}“ und „{2}“ sind für das Modell dasselbe.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>“{1}” is not a number, so it cannot be a weight.</source>
        <translation>„{1}“ ist keine Zahl, also auch kein Gewicht.</translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>“{1}” is not among the directions offered now.</source>
        <translation>„{1}“ ist nicht unter den Richtungen, die gerade angeboten werden.</translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>“{1}” names no repository.</source>
        <translation>„{1}“ nennt kein Repository.</translation>
    </message>
</context>
</TS>
