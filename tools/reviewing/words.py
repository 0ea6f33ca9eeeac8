"""What the review sheet says, in English; collected with the other texts, so that it comes in every language."""

from coachdesk.i18n import mark

TITLE = mark("Reading through what CoachDesk says")
HOW = (
    mark("CoachDesk helps people at a municipality to listen to newcomers and to make a plan with them."),
    mark("Here is everything that it says in your language. Only someone who speaks it can see whether it is right."),
    mark("Each text stands beside its Dutch and English, with a picture of the place where people read it."),
    mark("Choose for each text: it is good, there is a better text, or you do not understand it."),
    mark("What stands between curly brackets is filled in later, for example a name. Leave the brackets as they are."),
    mark("You can stop at any time: this browser keeps your work. Save it as a file, and send that file back."),
    mark("Nothing is sent over the internet, and you need no account."),
)
LABELS = {
    "good": mark("It is good"),
    "better": mark("A better text"),
    "unclear": mark("I do not understand it"),
    "text": mark("Better text"),
    "remark": mark("Remark"),
    "by": mark("Your initials"),
    "save": mark("Save as a file"),
    "open": mark("Open a file"),
    "open_only": mark("Only what is not judged yet"),
    "done": mark("Judged"),
    "woman": mark("Said to a woman"),
    "man": mark("Said to a man"),
    "everyone": mark("The picture shows how it is said to anyone."),
    "message": mark("Shown here as a message; it appears now and then."),
    "need_by": mark("Fill in your initials first."),
    "no_store": mark("This browser can't keep your work. Save it as a file before you close this page."),
    "changed": mark("This file belongs to another sheet."),
    "keys": mark("Keys"),
    "next": mark("Next"),
    "back": mark("Back"),
}
GROUPS = {
    "plan": mark("The plan that the client takes home"),
    "screen": mark("The screen that the client looks at"),
    "paper": mark("Other paper for the client"),
    "asked": mark("What is asked of the client"),
    "window": mark("The window of the consultant"),
    "message": mark("Messages"),
}
"""Where texts stand, in the order in which they are read through."""
