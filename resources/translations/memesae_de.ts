<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Finds the picture you are thinking of. All of it on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrangementPart</name>
    <message>
        <location filename="../../memesae/gui/desk/arrangement.py"/>
        <source>Every picture is shown by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/arrangement.py"/>
        <source>Nothing that was found is nearly the same as this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/arrangement.py"/>
        <source>Pictures that are nearly the same are shown as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/arrangement.py"/>
        <source>Select a picture first: results are sorted by likeness to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarRow</name>
    <message>
        <location filename="../../memesae/gui/steering/bar.py"/>
        <source>Less of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/bar.py"/>
        <source>More of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Delete removes this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Filter: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Less of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>More of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Plus and minus change the weight, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>Remove {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip.py"/>
        <source>{words}, weight {weight:g}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <location filename="../../memesae/gui/pictures/chosen.py"/>
        <source>Plug in its drive, or look for it again with F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/chosen.py"/>
        <source>Select a picture first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/chosen.py"/>
        <source>The file is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>The path is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>{name} is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>{n} paths are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/clipboard.py"/>
        <source>{n} pictures are copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closer</name>
    <message>
        <location filename="../../memesae/gui/steering/closer.py"/>
        <source>less {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>1 picture was copied to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Nothing was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Pictures are being copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Save a copy to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Stopped; {n} were not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Wait for the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>{count} pictures were copied to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyNote</name>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>Stop copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/copier.py"/>
        <source>copying {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrumbButton</name>
    <message>
        <location filename="../../memesae/gui/steering/crumb.py"/>
        <source>{step}, go to this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/crumb.py"/>
        <source>{step}, present step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <location filename="../../memesae/gui/features/curve.py"/>
        <source>How much is explained, as learning goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/curve.py"/>
        <source>thin: pictures learnt from · thick: pictures kept aside to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/curve.py"/>
        <source>{share:.0f} % now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <location filename="../../memesae/gui/overlays/details.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/details.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DriftGauge</name>
    <message>
        <location filename="../../memesae/gui/steering/drift.py"/>
        <source>Far from every picture here: results may be odd. U goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/drift.py"/>
        <source>How far the pushes took the search from what was typed: 0 not at all, 1 all the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/drift.py"/>
        <source>drift {drift:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <location filename="../../memesae/gui/drops.py"/>
        <source>Open this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/drops.py"/>
        <source>Search with this picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>1 new word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Choose a folder to search in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Features are named anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>The features are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>The pages are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Tried on your own pictures, they explain {share:.0f} % of what tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Write the features into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>Write web pages of all features into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>{n} features of {format} serve now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/exchange.py"/>
        <source>{n} new words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>Back to the directions (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>Each bar points to the picture that has more of it. A number gives more of that thing, Shift and the number less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>It fits by {score}: the bars add up to that. A number gives more of a part, Shift and the number less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>What tells these two apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>What was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>Why is this here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/explanation.py"/>
        <source>everything else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Copy this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Everything else is in the library. These are tried again as soon as they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeatureBrowser</name>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>1 feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>Find a feature by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>No feature is called that. Steer by the word itself with Ctrl+E.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>You have hidden none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/browser.py"/>
        <source>{n} features</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeatureList</name>
    <message>
        <location filename="../../memesae/gui/features/feature_list.py"/>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeaturePage</name>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>From weak to strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Give it a name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Most opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Name of this feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Never offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Offer it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Often seen together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Points the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Strongest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/page.py"/>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeaturesPart</name>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>(hidden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>Choose a folder to search in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>Learn them from its pictures: press Ctrl+K and type “learn”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>The features are still being looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>They explain {share:.0f} % of what tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>This library has no features yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>You said this about features that the present ones have no like of. It is kept, and comes back when such a feature is found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/features.py"/>
        <source>{n} features were learnt from your pictures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersSheet</name>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>1 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Folders of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>It lies elsewhere now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Let go of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Let go of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Let go of it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Pass over, one rule a line (as in .gitignore): screens/ or *.tmp.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Take {path} out of this library?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>What to pass over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>Your pictures are not touched; their tags are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>not there now: is its drive plugged in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/folders_sheet.py"/>
        <source>{n} pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <location filename="../../memesae/gui/desk/following.py"/>
        <source>Changes in the folders are no longer noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/following.py"/>
        <source>Changes in the folders are noticed at once now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/following.py"/>
        <source>F5 looks for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>1 name without a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Features like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Learn features from these pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Less of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>More of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>Search for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/footer.py"/>
        <source>{n} names without a feature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message>
        <location filename="../../memesae/gui/sidebar/forgetting.py"/>
        <source>“{name}” is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/forgetting.py"/>
        <source>“{old}” is called “{new}” now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <location filename="../../memesae/gui/grid/view.py"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <location filename="../../memesae/gui/features/histogram.py"/>
        <source>1 picture shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/histogram.py"/>
        <source>{n} of them more than half as strongly as the strongest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/histogram.py"/>
        <source>{n} pictures show it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntervalRows</name>
    <message>
        <location filename="../../memesae/gui/features/intervals.py"/>
        <source>Pictures from strong to weak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>1 search was brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>Choose a folder to search in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>The features are still being looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>This search is copied as one line of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>{n} searches were brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/keeper.py"/>
        <source>“{name}” is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptSheet</name>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Bring in from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Kept searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Name for the present search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>None yet. Keep one to come back to it any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/kept_sheet.py"/>
        <source>Write to a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>All usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>Its usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>New key: press it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/keys_sheet.py"/>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrariesPart</name>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>Another model is just being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>Choose a folder to search in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>Choose the folder of an open_clip model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>Go to another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>The new model serves now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>This library is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/libraries.py"/>
        <source>Where is {name} now?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPart</name>
    <message>
        <location filename="../../memesae/gui/desk/library.py"/>
        <source>1 new picture can be found now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/library.py"/>
        <source>Add a folder to this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/library.py"/>
        <source>Choose a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/library.py"/>
        <source>Every file could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/library.py"/>
        <source>looking for pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/library.py"/>
        <source>{n} new pictures can be found now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrarySwitcher</name>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>1 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget everything memesae knows about “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Forget this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Name; empty for the names of its folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Open another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Rename this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>Your pictures are not touched. Tags, kept searches and names of features of this library are lost, and it would have to be indexed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>a folder is not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>opened {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/switcher.py"/>
        <source>{n} pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lister</name>
    <message>
        <location filename="../../memesae/gui/pictures/lister.py"/>
        <source>1 picture is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/lister.py"/>
        <source>The list is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/lister.py"/>
        <source>{n} pictures are listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelSheet</name>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>A model in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>Model of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>The built-in model is small and quick. A larger one understands words better and is slower; your pictures are looked through once more with it, and everything can be searched as before until that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>Use it for this library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <location filename="../../memesae/gui/features/note.py"/>
        <source>Anything you want to remember about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/note.py"/>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberKeys</name>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>F shows all features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Only a single feature can be banned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Only a single feature can be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Push this direction away with Shift and its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Push this direction with its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>Search for something close to it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>The features are still being looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>There is nothing to steer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/number_keys.py"/>
        <source>This is not a single feature.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Keep {name} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Left of the small wedge, the query is pushed away from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Let go of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>One step less {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>One step more {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>One step towards {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/row.py"/>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <location filename="../../memesae/gui/pictures/opening.py"/>
        <source>Select {n} pictures or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/opening.py"/>
        <source>That would open {n} programs at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>As a grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>As a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Hidden ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Most common first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Most like the one shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Sort features by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Strongest on these results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/order_bar.py"/>
        <source>Surest names first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>No command is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/palette.py"/>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>1–9 more · Shift+1–9 less · or click what you would see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Longer steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Shorter steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Show the next nine directions (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Steer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Which kind of directions to steer by; Tab goes to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>step {step:g}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesPart</name>
    <message>
        <location filename="../../memesae/gui/desk/preferences.py"/>
        <source>Cleared. It is made anew when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>All of this is kept in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Compute on (from the next start)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Library and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Size of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Steer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Steering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>{n} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramSheet</name>
    <message>
        <location filename="../../memesae/gui/pictures/program_sheet.py"/>
        <source>Another program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/program_sheet.py"/>
        <source>No program says that it can open this picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryEdit</name>
    <message>
        <location filename="../../memesae/gui/search/edit.py"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/edit.py"/>
        <source>What are you thinking of?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryPart</name>
    <message>
        <location filename="../../memesae/gui/desk/query.py"/>
        <source>Choose a folder to search in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/query.py"/>
        <source>Copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/query.py"/>
        <source>Select a picture first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/query.py"/>
        <source>There is no picture to paste.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>No file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Picture before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/quick_look.py"/>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingNote</name>
    <message>
        <location filename="../../memesae/gui/reading/note.py"/>
        <source>Go on reading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/note.py"/>
        <source>Pause reading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/note.py"/>
        <source>Stop reading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/note.py"/>
        <source>reading words {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/note.py"/>
        <source>reading words: paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/note.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Relatives</name>
    <message>
        <location filename="../../memesae/gui/features/relatives.py"/>
        <source>Closeness {value:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPart</name>
    <message>
        <location filename="../../memesae/gui/desk/results.py"/>
        <source>{row} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../memesae/gui/search/field.py"/>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/field.py"/>
        <source>Search with a picture file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionNote</name>
    <message>
        <location filename="../../memesae/gui/pictures/selection_note.py"/>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../memesae/gui/overlays/overlay.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <location filename="../../memesae/gui/sidebar/sidebar.py"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/sidebar.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/sidebar.py"/>
        <source>Side bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>1 result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>By name, from the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Closest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Closest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Likest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Likest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Newest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Newest picture first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Oldest picture first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>{n} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/stage.py"/>
        <source>{results}, {order}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>1 file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>1 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>Go on indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>Pause indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>Stop indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{n} files could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{n} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{stage} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/status.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteeringDisplay</name>
    <message>
        <location filename="../../memesae/gui/steering/display.py"/>
        <source>Looking at the features…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/display.py"/>
        <source>Search for anything close to what you are thinking of.
Directions to steer it along appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteeringPanel</name>
    <message>
        <location filename="../../memesae/gui/steering/panel.py"/>
        <source>Steer by any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/panel.py"/>
        <source>Steer by any word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/panel.py"/>
        <source>Steering</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteeringPart</name>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Now press the number of the direction to keep or let go of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Now press the number of the direction to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Now press the number of the direction to search for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Now press the number of the feature to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Now press the number of the feature to set; with Shift, to take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Now press the number of the feature to show last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Select a picture first, or two to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/steering.py"/>
        <source>Select two pictures or more first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageRows</name>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Clear: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <location filename="../../memesae/gui/pictures/tag_chip.py"/>
        <source>Take “{tag}” off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <location filename="../../memesae/gui/pictures/tag_row.py"/>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>For this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>For {n} pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>A favourite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>No longer a favourite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>{n} favourites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>{n} no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>“{tag}”: {n} fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tagger.py"/>
        <source>“{tag}”: {n} more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <location filename="../../memesae/gui/pictures/taking_back.py"/>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/taking_back.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <location filename="../../memesae/gui/steering/strip.py"/>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Nothing you stored is lost. The details are there if you want to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/toast.py"/>
        <source>Something went wrong inside memesae: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingNote</name>
    <message>
        <location filename="../../memesae/gui/features/training_note.py"/>
        <source>learning features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_note.py"/>
        <source>learning features {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>1 picture has come since the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Go on from the features in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>How many features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>How many show on one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Learn features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Learn features from these pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Quicker for a library that has grown; names stay put</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Stop and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>Waiting for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>memesae looks for what your {n} pictures have in common. It takes a minute or a few; searching goes on meanwhile, and you may close this. What you named keeps its name where it is found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>{n} pictures have come since the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/training_sheet.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashSheet</name>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Do not ask again; Undo is there each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>This picture goes into the trash of your system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>With their copies these are {n} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>{n} pictures go into the trash of your system.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trasher</name>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>Nothing came back from the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>Nothing went to the trash; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>To have them back, open the trash of your system and restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{count} files are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{name} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{name} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trasher.py"/>
        <source>{n} files are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowPart</name>
    <message>
        <location filename="../../memesae/gui/desk/window.py"/>
        <source>Colours as the system has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/window.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/window.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordSlider</name>
    <message>
        <location filename="../../memesae/gui/steering/word_slider.py"/>
        <source>Add them to the search instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/word_slider.py"/>
        <source>No feature fits these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPart</name>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>1 more picture can be found by its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>No more words are read; those that were stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>No words are being read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>Words are being read already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>Words are read from now on, behind everything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>{n} more pictures can be found by their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/desk/words.py"/>
        <source>“Read the words in pictures” goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsWeight</name>
    <message>
        <location filename="../../memesae/gui/reading/weight.py"/>
        <source>Look for words in the pictures too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/weight.py"/>
        <source>Words in pictures count less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/weight.py"/>
        <source>Words in pictures count more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/reading/weight.py"/>
        <source>Words in pictures count {weight:.1f}: press to leave them out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>About memesae</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Add another folder to this library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Add any picture on this computer to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Add the copied picture, or the copied file, to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Add the selected pictures to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Ban a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Bigger thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Bring pictures that have your words written in them further up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Change between the light theme, the dark one, and the one the system has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Choose a folder of pictures; it is indexed and searched from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Choose a text file with one word or phrase a line; features may be called by them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Choose colours, sizes, first step, device and more; see how much room everything takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Choose the model that this library is searched with: the built-in one, or a better and larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Close memesae; unfinished indexing goes on at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy as files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy the picture itself, to paste it into a chat or a document; several as files too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Copy the query with all pushes as one line, to keep in a note or send to somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy the selected pictures as files, to paste them into a folder or a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy the selected pictures into a folder; what lies there is never overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Copy this search as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Copy where the selected pictures lie, one line each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Draw a line above the results that fit hardly better than any other picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Empty the query and show the newest pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Find new, changed and moved pictures and index them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Find new, changed, moved and deleted pictures while the program runs, or with F5 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Find out what the pictures of this library have in common, to steer by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Folders of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Give commands other keys; a key that is taken is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Give the selected pictures tags of your own, or take some away; tag:name finds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Go back one step, be it a push or another query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Go back to the query as it was typed; this too can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Go through relevance, date, size, name and, with a picture selected, likeness to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Go to a copied search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Go to another library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Go to the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Go to the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Go to the search that was copied as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/sidebar.py"/>
        <source>Go to the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/sidebar.py"/>
        <source>Go to the side bar, or back: Enter searches, Ctrl+Enter narrows, F2 renames, Del forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Go to the steering panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Group by folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Keep a direction where it is, or let go of it: press the key, then its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Keep the query and its pushes under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Keep this search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Kept searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Learn features from these pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Leave the pictures for the sliders; the arrow keys move them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Leave the search field for the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Less like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of direction 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Less of directions 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Let indexing wait, or go on; what is indexed can be searched meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Let one press push farther.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Let one press push less far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Let reading wait, or go on; words that are read can be searched meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Let this library cover one more folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Let what is written in a picture count when you search by words, or what it shows alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Let what the pictures show decide more than what is written in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Light, dark or the system's colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>List all features with their pictures; find one by name, use it, rename it, hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>List all libraries, the one opened last in front; go to one, rename or forget it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>List everything memesae can do; type to find it, Enter does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/sidebar.py"/>
        <source>List kept searches, favourites, tags, folders and recent queries at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>List the files that could not be read, each with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>List the searches that were kept, to go back to one, or to bring one in from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Longer steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Look closer at a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Look for new pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Look for words in the pictures too, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Look through the features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Make a direction a part of the query: press the key, then its number; with Shift, what to get away from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Make a feature as strong as in pictures that show it: press the key, then its number; with Shift, not there at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Make the selected pictures favourites, or no longer; is:favourite finds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Model of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of direction 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>More of directions 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Name features by your own words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Near-duplicates as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Next kind of direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Notice changes in the folders, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Offer first what the selected pictures have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Open the folder in which the picture lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Open the selected pictures in a program that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Open the selected pictures in the program made for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Open with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Other directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Pause or resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Pause or resume reading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Pin a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Push the query away from what a direction shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Push the query towards what a direction shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Put the cursor into the search field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Put the files of the selected pictures into the trash of your system; asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Read no more words until you ask for it; what was read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Read the words in all pictures behind everything else, so that text: finds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Read the words in pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Save a copy to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Say which version this is, which model is in use and on what device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Search for a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Search with a picture file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Search with the picture you copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Select every picture found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Set a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Shorter steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Show a feature's page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/window.py"/>
        <source>Show all keys on one page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Show everything about a feature: press the key, then its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Show fewer, bigger thumbnails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Show how close each picture is to the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Show in file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Show many pictures of both ends: press the key, then its number; or rest the mouse on its pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Show more, smaller thumbnails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show near-duplicates of this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Show or hide scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/sidebar.py"/>
        <source>Show or hide the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show or hide where relevance ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show pictures that are nearly the same as one with a number, or each by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Show pictures that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Show pictures that have a feature last: press the key, then its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show results in another order; the line between relevant and not stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Show the folders of this library; add one, let go of one, say where one lies now, pass files over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show the last first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Show the next nine directions; pinned ones stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Show the picture large; the same key, or Escape, goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show the pictures of each folder under its name, or all together again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Show what makes a picture fit; of two selected pictures, what tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Show what stands behind a picture with a number on it, or put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/results.py"/>
        <source>Smaller thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by date, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by likeness to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by size, largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort by the next thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/arrangement.py"/>
        <source>Sort the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Steer by another kind: features, contrasts, components, chance, single numbers, or the mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Steer by any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Stop indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/library.py"/>
        <source>Stop indexing; everything finished is kept and the next run goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Stop reading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Take all pushes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Take back the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Take back what was last done: the trash, favourites, tags, a forgotten search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Take in a sparse autoencoder trained elsewhere, tried on these pictures first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/query.py"/>
        <source>Take the selected pictures away from the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Take the step that was undone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Type what there should be more or less of; it becomes a direction of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Use features from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>What do these share?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/steering.py"/>
        <source>Why is this here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Words in pictures count less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/words.py"/>
        <source>Words in pictures count more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Write all features with their pictures as pages that open in any browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Write as a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/pictures.py"/>
        <source>Write paths, scores, tags and copies of the selected pictures into a table, text or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Write the features in use as SAELens reads them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Write the features to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/features.py"/>
        <source>Write web pages of all features…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>memesae</name>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>&amp;Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>&amp;Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>A filter leaves no picture over. Take one away from under the search field, or start over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/about.py"/>
        <source>About memesae</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/fork.py"/>
        <source>Another way from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Apple graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Best mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Bring in kept searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Choose a folder of memes or photos, or drop one here.
Everything stays on this computer, and nothing is written into the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Contrasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Ctrl+S keeps the present search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Directions by chance, to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Enter remembers a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Features and contrasts, whatever changes the first results most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/failures.py"/>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Find the picture you are thinking of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Graphics card where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>It gets no better any more: you may stop, the best so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Kept searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/cheat_sheet.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>L tags the selected pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>Less relevant below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Lists of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Look for words in the pictures too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Looking through your pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Main axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/incoming.py"/>
        <source>Make room in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/trash_sheet.py"/>
        <source>Move to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Name features by your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>No pictures here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Nothing fits all of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Notice new and changed pictures at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Nvidia or AMD graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Open with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/sheet.py"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/sidebar/entries.py"/>
        <source>Recent queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/commands/registry.py"/>
        <source>S&amp;teer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Search with a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show how close each picture is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show near-duplicates as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/toggles.py"/>
        <source>Show where relevance ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Single numbers of the model's own description, to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Small pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/pictures/tag_sheet.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>The best so far is what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>The directions in which this library varies most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>The first ones show up here in a moment, and can be searched at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>The library: what is known about your pictures, tags, searches, features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/incoming.py"/>
        <source>The pasted picture could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>Things a picture shows, each learnt from your pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/empty_page.py"/>
        <source>This folder has no pictures that can be read. Add some, then look again with F5, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Use features from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/header.py"/>
        <source>What differs most among the results on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/overlays/details.py"/>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>What makes searching quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>What the features do on these pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/preferences/storage_rows.py"/>
        <source>Words that name features, for all libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Write kept searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/choosers.py"/>
        <source>Write the selected pictures as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>a download of {n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>built in, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>feature {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>in a folder of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/title.py"/>
        <source>more {more} / less {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/model.py"/>
        <source>name {share} sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/libraries/model_sheet.py"/>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>result {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>strength {n} of 100 (cosine {score})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_words.py"/>
        <source>this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>too early to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/search/chip_row.py"/>
        <source>{name} last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/grid/model.py"/>
        <source>{n} nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/steering/fork.py"/>
        <source>{n} other ways from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/model.py"/>
        <source>{share} of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are never used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are never used: ask for far fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are never used: ask for fewer next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of the features are not used yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained: as much as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained: too little, the built-in features serve you better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/gui/features/verdict_line.py"/>
        <source>{share} of what tells your pictures apart is explained: usable, more pictures would help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>A bias of {1} numbers does not fit where {2} are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>A filter has no weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/model.py"/>
        <source>A sparse autoencoder keeps either its k strongest features or a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/tags.py"/>
        <source>A tag may have {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/tags.py"/>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>A weight stands at the start of a term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>Add {1} where the phrase ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>All nine keys are pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Allow writing there, or choose another place with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/scanning/ignoring.py"/>
        <source>An ignore rule is not understood: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>An image of the library is named by its number, like image:17.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>Another file lies at {1} now; {2} stays in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>Another kept search is called “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/turns.py"/>
        <source>Another memesae is indexing this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Another memesae is writing to this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>At hand without a network: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>At hand: {1}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>Change a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>Change it in settings.toml or in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>Choose a file of kept searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>Choose a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/tags.py"/>
        <source>Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>Choose the model that they were trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>Copy the whole line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/checkpoint.py"/>
        <source>Delete it and train from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>Encoder and decoder in this file do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Everything stored before is safe if the disk is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Everything stored so far is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>Features are selected by row or by batch, not by {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>Filters are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/shelf.py"/>
        <source>Give a folder that holds pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/loading.py"/>
        <source>If its file is damaged, delete it and download it again, or use another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>Index some images first: features are tried on them before they are taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>Index the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Index the folder again: what can still be read is saved into a new database, and the damaged one is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/helm.py"/>
        <source>It can be used in a library that was indexed with that model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/devices.py"/>
        <source>It has: {1}. Choose one with --device, or leave it at auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>It is looked through every {1} seconds instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/source.py"/>
        <source>It looks for {1}; for other names choose the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>It must hold {1} and {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>It reads SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete and meme-search-engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/vocabulary/words.py"/>
        <source>It should be a text file in UTF-8 with one word or phrase in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/remembered.py"/>
        <source>Kept searches are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/features.py"/>
        <source>Learn them: memesae train FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>Let go of one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/loading.py"/>
        <source>Libraries and their vectors are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Make room on the disk that holds {1}, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/base/files.py"/>
        <source>Make room or allow writing in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>Mend it in any text editor, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/ocr/measure.py"/>
        <source>None of these pictures was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>Nothing can be written in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/schema.py"/>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/view.py"/>
        <source>Press F to look through all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Put + or - before it, or quotes around text with a colon: "at 12:30".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Results are counted from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/unpickling.py"/>
        <source>Save it again with torch.save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Searching still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>See that the drive is connected and healthy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>See that the folder exists and may be read and written, or choose another place with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>See the library's folders for what it is called there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>Some vectors are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>Text that begins like a path goes in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/encoder.py"/>
        <source>The GPU's memory is full: smaller batches are used, which is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/encoder.py"/>
        <source>The GPU's memory is full: the CPU is used instead, which is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The database in {1} cannot be opened or created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The database in {1} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The defaults are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>The disk that holds {1} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>The disk that holds {1} reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>The download arrived damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>The drive of {1} has no trash that may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>The earlier features ({1} of width {2}) cannot start a training of {3} of width {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>The features in use stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/decode.py"/>
        <source>The file cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file holds no picture that memesae can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file holds nothing but zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/decode.py"/>
        <source>The file is larger than memesae opens ({1} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The file is left as it is, and the defaults are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/decode.py"/>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>The folder {1} holds no open_clip model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/store.py"/>
        <source>The graph for fast search is not built yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/schema.py"/>
        <source>The library in {1} was written by a newer memesae (version {2} of its database, this program knows {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>The model {1} could not be downloaded: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>The nested dictionaries must grow and end within the full one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>The parts in {1} do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/model.py"/>
        <source>The parts of this sparse autoencoder do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The picture is larger than memesae opens ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>The picture is of a rare kind that memesae cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>The picture {1} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The setting {1} is {2}, but must be {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/settings.py"/>
        <source>The settings in {1} cannot be read: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/remembered.py"/>
        <source>The steps of the last time are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>The weights in this file are no matrices, so they are no sparse autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/vocabulary/words.py"/>
        <source>The word list {1} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>There is no direction behind key {1} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/helm.py"/>
        <source>There is no direction “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/view.py"/>
        <source>There is no feature “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>There is no feature “{1}”: this library has no features yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>There is no filter called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>There is no kept search called “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/shelf.py"/>
        <source>There is no library in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>There is no model in {1}, or it is not public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>There is no model “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/timeline.py"/>
        <source>There is no query to nudge yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>There is no query yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>There is no result {1} on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/timeline.py"/>
        <source>There is no step {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>There is no term after this {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>There is not enough memory to open this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>There is nothing after “{1}:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>There is nothing between these quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/view.py"/>
        <source>There is: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/model.py"/>
        <source>These features belong to vectors of {1} numbers, not {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/found.py"/>
        <source>These features belong to vectors of {1} numbers, the library's have {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>These terms cancel each other out, so nothing is left to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This copied search is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/scanning/compare.py"/>
        <source>This is a link to a file that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/pillow.py"/>
        <source>This is a {1} x {2} pixel picture, larger than memesae opens ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>This is no vector that memesae has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>This is only a placeholder of Git LFS; the picture itself was not downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>This library has no directions of the kind “{1}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/features/features.py"/>
        <source>This library has no features yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>This library has no image {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/devices.py"/>
        <source>This machine has no {1} device that PyTorch can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/decoding/reasons.py"/>
        <source>This picture has {1} megapixels, more than memesae opens ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>This quote is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This saved search is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>This saved vector is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>This saved vector was made by another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/session.py"/>
        <source>This search was made with another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This text is no search copied from memesae.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/saved.py"/>
        <source>This timeline is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>This weight has nothing to weigh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>Train a sparse autoencoder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/resolve.py"/>
        <source>Train features for it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>Training needs a batch of two images, one step, and some images held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Try again when it has finished, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>Try again: it starts from the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/course.py"/>
        <source>Type or drop something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/schema.py"/>
        <source>Update memesae to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>Use the built-in features, or train again with {1} images or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>Use the built-in features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/turns.py"/>
        <source>Wait for it to finish, then look again with F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>What has arrived is kept, and the next try goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>What is there is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/turns.py"/>
        <source>What it finds can be searched here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/base/files.py"/>
        <source>What was there before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Write a term after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>Write hf-hub:ORG/REPOSITORY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>Write one after it, or put the sign in quotes if you look for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>Write weights like 2: or 0.5:, and put text with a colon in quotes: "12:30".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/storage.py"/>
        <source>Your pictures and the library are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/errors.py"/>
        <source>Your pictures are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>downloading {1} (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>files of at least so many bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>files of at most so many bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at least so many pixels high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at least so many pixels wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at most so many pixels high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images at most so many pixels wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images in a folder, at any depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images of one format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images of one kind or shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images taken or changed in a year, a month or on a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images taken or changed on a date or before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images taken or changed on a date or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images that have a tag of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images whose file name contains a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>images with words to be read in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/run.py"/>
        <source>learning features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/catalogue/opposite.py"/>
        <source>looking for opposites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/building.py"/>
        <source>preparing fast search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/library_codes.py"/>
        <source>reading features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/pipeline.py"/>
        <source>reading pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/scanning/scan.py"/>
        <source>reading the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/vocabulary/vectors.py"/>
        <source>reading the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/ocr/run.py"/>
        <source>reading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/catalogue/building.py"/>
        <source>sorting activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/export/site.py"/>
        <source>writing pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>{1} ({2}) describes this library's images worse than no features at all (unexplained share {3}): {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>{1} A greater fs.inotify.max_user_watches brings changes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>{1} already belongs to this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/storage.py"/>
        <source>{1} cannot be cleared: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} cannot be read in {2}: {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>{1} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/unpickling.py"/>
        <source>{1} cannot be read: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>{1} could not be copied: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/base/files.py"/>
        <source>{1} could not be written: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} could not go to the trash: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} does not say how many features its vectors keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/overcomplete.py"/>
        <source>{1} has an encoder of several layers, which memesae cannot use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>{1} has more folders than this system watches at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} holds an autoencoder of another kind: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/source.py"/>
        <source>{1} holds far more than a sparse autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>{1} holds no kept searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/download.py"/>
        <source>{1} holds no open_clip model: it has no {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/entry.py"/>
        <source>{1} holds no sparse autoencoder that memesae knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/store.py"/>
        <source>{1} images are few enough to compare every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/plan.py"/>
        <source>{1} images are too few to learn features from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/vectors/store.py"/>
        <source>{1} images are too many to compare one by one at every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>{1} is damaged or no open_clip model's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/training/checkpoint.py"/>
        <source>{1} is damaged, so training cannot go on from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds no JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds no safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} is damaged: it holds numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/unpickling.py"/>
        <source>{1} is damaged: its contents cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/unpickling.py"/>
        <source>{1} is no file of PyTorch 1.6 or later, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} is no longer in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/roots.py"/>
        <source>{1} is not a folder of this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>{1} is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/saelens.py"/>
        <source>{1} is of the kind {2}, which memesae cannot use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} is read-only, so nothing in it can go to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/steering/kept.py"/>
        <source>{1} is too large to hold kept searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/files.py"/>
        <source>{1} lacks {2}, a part of every sparse autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/watching/watcher.py"/>
        <source>{1} lies on a network drive, which does not tell when pictures change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/copies.py"/>
        <source>{1} may not be {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/app/pictures/trash.py"/>
        <source>{1} stays in the trash: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/importers/sparsify.py"/>
        <source>{1} turns one layer into another: it is no autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/sae/unpickling.py"/>
        <source>{1} wants to run {2}, which no autoencoder needs: it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>{1}: {2}, for example {3}:{4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/library/filters.py"/>
        <source>{1}:{2} is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/parser.py"/>
        <source>{1}Text with a colon goes in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/directions/differences.py"/>
        <source>“{1}” and “{2}” are the same to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/query/tokens.py"/>
        <source>“{1}” is not a number, so it cannot be a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/steering/offer.py"/>
        <source>“{1}” is not among the directions offered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../memesae/embedding/catalogue.py"/>
        <source>“{1}” names no repository.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
