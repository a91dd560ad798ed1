<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_CH" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>Noted for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged: %1. Nothing was changed. A copy lies in the folder backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo “%1” is missing. All else is kept. Look for it in the folder backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No copy could be written to “%1”. The data are unchanged. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still worth a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first message until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in “%1” are open in a running window. Nothing was changed. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in “%1” belong to a newer version. Nothing was changed. Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs to another program. Nothing was changed. Choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing was changed. Copies lie in the folder backups beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in “%1” are busy. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used. Nothing was changed. Look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed, what you had is safe. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact with the number %1. Nothing was changed. Look at the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be found; it was left out. Look whether it was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read; it was left out. Look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty; nothing was taken from it. Choose another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a photo this program knows; it was left out. JPEG and PNG work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a HEIC photo; it was left out. Save it as JPEG and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is incomplete or damaged; it was left out. Copy it from the phone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large to be shown; it was left out. Make it smaller and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be used. Your data are unchanged. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here to open a window on; “netzwerk-desktop screenshot FILE.png” draws a page instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was stored before is kept. Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own number of days …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>rhythm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into %1</source>
        <comment>pocket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be in touch every so many days:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the tag:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the computer slept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>last two names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Networking time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n first message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stands under Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people from “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netzwerk Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how a reminder looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window stays minimised and can remind you. Ctrl+Q ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These twelve people are invented. They can be removed with one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of everything is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a key word …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <comment>academic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy  HH:mm</source>
        <comment>date and time field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence about it (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you promise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit name and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove front of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove back of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let single letters act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N for a note, W to write, D for done: in tiles and lists, never while you are typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netzwerk Desktop helps you remember the people you meet: their faces, where you met and what was said. It works without a connection; everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT, free to use, change and pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with the work of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let things slide and fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always show the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a narrow window the rail shows icons only otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates, times and numbers follow. What you have written stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day before is copied at the first start of each day; %1 copies are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>backup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is deleted stays here for 30 days and is then removed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty. Who is deleted stays here for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program for folders was found. The path is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <comment>before a time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In tiles and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 … 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aside, network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: back to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed time in the working day, and one or two people in it: that is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin of the networking time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the networking time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>time span</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin of the quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reminders for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reminders until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how a reminder looks on your desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It then waits in the tray, without a window, so that no reminder is missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no quiet hours: they begin and end at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes due in these hours is said when they end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders rest until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders come. What is due stands under Today in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without days nobody comes up by rhythm; first messages and reminders do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rhythms ask for %1 contacts a day, the networking time holds %2: that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rhythms ask for %1 contacts a day, the networking time holds %2. With %3 people a day it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rhythms ask for %1 contacts a day, the networking time holds %2. Longer rhythms would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted %1</source>
        <comment>today, yesterday or a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for new cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <comment>button and key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event needs a name. Everything else may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>people, not yet reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>times of one day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days with times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was reached?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My topic: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody from this event yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An evening, one list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 12 h</source>
        <comment>reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 48 h</source>
        <comment>reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <comment>reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the network</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <comment>day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected cards aside (Alt+←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected cards into the network (Alt+→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did you meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <comment>cards in the inbox</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be found,
does not remind,
any time back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note only a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP · Ctrl+V pastes a copied picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one folder. No account, no connection to the net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with twelve invented contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your business cards here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag photos in, as many at once as you have. Every card becomes a tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and key words come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inbox is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is sorted. Drag in the photos of the next cards, or write to somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one and paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As what is the picture meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did you meet these people?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n are in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose other photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the message to %1 sent?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mail address of %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program was found. The address is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in cards …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo one of the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing lies here. What you put aside can always be found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in the network yet. Take cards in and sort them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as business card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in new cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it fit your time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose rhythms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a choice. Nobody gets lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is …? Name, place, key word, phone or mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos of business cards (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in rhythm</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders rest until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let reminders rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>time span, done of quota</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fixed days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day with year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day with weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>title of a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>weekday, day and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>state and deadline</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just talked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of interaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as back of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back in the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the trash for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted as done: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is skipped; the rhythm counts from today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes back later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rhythm of %1 is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo of %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: the reminder about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder about %1 is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in the network.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are put aside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are back in the inbox.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted, 30 days in the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted as done: %n contact(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) skipped; the rhythm counts from today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) come back later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No message to %n contact(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rhythm of %n contact(s) is changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) tagged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) taken in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a HEIC photo; it was left out. Save it as JPEG and drop it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written. Nothing was changed. Look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged. Nothing was changed. A copy lies in the folder backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data belong to a newer version. Nothing was changed. Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file belongs to another program. Nothing was changed. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data are open in another window. Nothing was changed. Use that window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are busy. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is gone. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. Your data are unchanged. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first message
good after 12 hours,
until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first message
good from now on,
until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first message
best right now,
until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first message
still worth a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rhythm is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n. That fits.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>met %1</source>
        <comment>when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an answer, so %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More need not be today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is no networking time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands here can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is enough for today. It goes on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good moment for the first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now is the time for the first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first line is still worth it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good from %1, at the latest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the latest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short greeting is always welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an answer, so %1 instead of %2; next: %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: %1, because last on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact needs a name or a photo; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the people you meet. Without a command the window opens; FILE is a photo to take in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME is ISO 8601, such as 2026-03-04T19:00; without an offset it is local time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the data in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use invented people; nothing of it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write JSON instead of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a contact and print its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacts in name order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note that something happened with a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what today holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look whether everything is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a copy beside the data, or in another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw a page into a PNG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look whether the program is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where you met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the business card; - reads it from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often you want to be in touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it happened; now if left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it came from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- writes it to standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file; nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-03-04T19:00; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number that fits here; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no scale from 0.5 to 4; nothing was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
