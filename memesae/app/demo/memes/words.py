"""What the memes say."""

TOP_AND_BOTTOM: tuple[tuple[str, str], ...] = (
    ("I will just rest my eyes", "wakes up on Thursday"),
    ("Packed for every weather", "forgot the trousers"),
    ("The recipe said serves four", "the recipe was wrong"),
    ("Renamed the file final", "final-2-really-final"),
    ("It worked yesterday", "yesterday was kinder"),
    ("Took one photo", "phone says storage full"),
    ("Opened one tab", "now there are ninety"),
    ("Told everyone I am on my way", "still in the shower"),
    ("Bought a plant", "the plant has trust issues"),
    ("Silence your phone", "it was the fridge"),
    ("Deleted one line", "met the whole team"),
    ("A quick five minute job", "day three"),
)

OVER_A_PICTURE: tuple[str, ...] = (
    "Nobody:\nMe on the first warm day of the year:",
    "When the meeting ends\nfour minutes early",
    "My plans for the weekend\nas seen from space",
    "How I think I look\nwhile parking",
    "When the soup is exactly\nthe right temperature",
    "Me, explaining the plot\nafter missing the first hour",
    "When you remember\nit is a holiday tomorrow",
    "The sock that left,\nliving its best life",
    "When the update asks for\none more restart",
    "My last brain cell\non a Monday morning",
)

BEFORE_AND_AFTER: tuple[tuple[str, str], ...] = (
    ("Before coffee", "After coffee"),
    ("What I ordered", "What arrived"),
    ("On the map", "In real life"),
    ("At home", "At the airport"),
    ("The plan", "The plan after lunch"),
    ("My hair at the mirror", "My hair in the photo"),
)

WHAT_THEY_THINK: tuple[tuple[str, ...], ...] = (
    ("What my friends\nthink I do", "What my mum\nthinks I do", "What I think\nI do", "What I do"),
    ("Monday", "Tuesday", "Friday", "Sunday, 9 pm"),
    ("Spring", "Summer", "Autumn", "Waiting for\nthe bus"),
    ("Step one", "Step two", "Step three", "Start again"),
)

STARTER_PACKS: tuple[str, ...] = (
    "Moved to the countryside once",
    "Has a favourite spoon",
    "Just back from holiday",
    "Works from home, officially",
    "Says it is not that cold",
)

CHARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("How I spend an hour of work", ("finding the file", "coffee", "work")),
    ("Things I take on a walk", ("snacks", "a jacket, just in case", "the dog")),
    ("Why I am late", ("could not find keys", "met a cat", "traffic")),
    ("What is in the drawer", ("cables", "more cables", "what I need")),
    ("Time spent on one photo", ("scrolling past it", "scrolling back", "looking at it")),
)

CHATS: tuple[tuple[str, ...], ...] = (
    ("are you awake", "no", "great, quick question", "still no"),
    ("did you feed the cat", "the cat says no", "and you?", "I side with the cat"),
    ("where are you", "nearly there", "you are in bed", "nearly there"),
    ("send me that picture", "which one", "the funny one", "they are all called IMG"),
    ("is it raining", "look outside", "I am under the duvet", "then no"),
)
