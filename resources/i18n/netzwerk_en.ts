<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n contact(s) checked.</source>
        <translation>
            <numerusform>%n contact checked.</numerusform>
            <numerusform>%n contacts checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) checked.</source>
        <translation>
            <numerusform>%n photo checked.</numerusform>
            <numerusform>%n photos checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n first message(s)</source>
        <translation>
            <numerusform>%n first message</numerusform>
            <numerusform>%n first messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people from “%1”</source>
        <translation>
            <numerusform>%n person from “%1”</numerusform>
            <numerusform>%n people from “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n not yet</numerusform>
            <numerusform>%n not yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the network</source>
        <translation>
            <numerusform>%n in the network</numerusform>
            <numerusform>%n in the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation>
            <numerusform>%n in the inbox</numerusform>
            <numerusform>%n in the inbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aside</source>
        <translation>
            <numerusform>%n aside</numerusform>
            <numerusform>%n aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n cards fit “%1” (%2).</source>
        <translation>
            <numerusform>This card fits “%1” (%2).</numerusform>
            <numerusform>These %n cards fit “%1” (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n cards belong to “%1” now.</source>
        <translation>
            <numerusform>This card belongs to “%1” now.</numerusform>
            <numerusform>These %n cards belong to “%1” now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read either.</source>
        <translation>
            <numerusform>%n more could not be read either.</numerusform>
            <numerusform>%n more could not be read either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n are in.</source>
        <translation>
            <numerusform>The other one is in.</numerusform>
            <numerusform>The other %n are in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No card was found on %n photo(s). They stay as tiles with their photo.</source>
        <translation>
            <numerusform>No card was found on %n photo. They stay as tiles with their photo.</numerusform>
            <numerusform>No card was found on %n photos. They stay as tiles with their photo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a choice. Nobody gets lost.</source>
        <translation>
            <numerusform>%n person waits for a choice. Nobody gets lost.</numerusform>
            <numerusform>%n people wait for a choice. Nobody gets lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in rhythm</source>
        <translation>
            <numerusform>%n in rhythm</numerusform>
            <numerusform>%n in rhythm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in the network.</source>
        <translation>
            <numerusform>%n contact is in the network.</numerusform>
            <numerusform>%n contacts are in the network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are put aside.</source>
        <translation>
            <numerusform>%n contact is put aside.</numerusform>
            <numerusform>%n contacts are put aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are back in the inbox.</source>
        <translation>
            <numerusform>%n contact is back in the inbox.</numerusform>
            <numerusform>%n contacts are back in the inbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted, 30 days in the trash.</source>
        <translation>
            <numerusform>%n contact deleted, 30 days in the trash.</numerusform>
            <numerusform>%n contacts deleted, 30 days in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are back.</source>
        <translation>
            <numerusform>%n contact is back.</numerusform>
            <numerusform>%n contacts are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted as done: %n contact(s).</source>
        <translation>
            <numerusform>Noted as done: %n contact.</numerusform>
            <numerusform>Noted as done: %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) skipped; the rhythm counts from today.</source>
        <translation>
            <numerusform>%n contact skipped; the rhythm counts from today.</numerusform>
            <numerusform>%n contacts skipped; the rhythm counts from today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) come back later.</source>
        <translation>
            <numerusform>%n contact comes back later.</numerusform>
            <numerusform>%n contacts come back later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No message to %n contact(s).</source>
        <translation>
            <numerusform>No message to %n contact.</numerusform>
            <numerusform>No message to %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) may rest for now.</source>
        <translation>
            <numerusform>%n contact may rest for now.</numerusform>
            <numerusform>%n contacts may rest for now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) rest no more.</source>
        <translation>
            <numerusform>%n contact rest no more.</numerusform>
            <numerusform>%n contacts rest no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rhythm of %n contact(s) is changed.</source>
        <translation>
            <numerusform>The rhythm of %n contact is changed.</numerusform>
            <numerusform>The rhythm of %n contacts is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) tagged.</source>
        <translation>
            <numerusform>%n contact tagged.</numerusform>
            <numerusform>%n contacts tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) taken in.</source>
        <translation>
            <numerusform>%n card taken in.</numerusform>
            <numerusform>%n cards taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n. That fits.</source>
        <translation>
            <numerusform>Your rhythms ask for %1 contacts a day, there is room for %n. That fits.</numerusform>
            <numerusform>Your rhythms ask for %1 contacts a day, there is room for %n. That fits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n.</source>
        <translation>
            <numerusform>Your rhythms ask for %1 contacts a day, there is room for %n.</numerusform>
            <numerusform>Your rhythms ask for %1 contacts a day, there is room for %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.</source>
        <translation>
            <numerusform>Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.</numerusform>
            <numerusform>Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people a day it fits.</source>
        <translation>
            <numerusform>With one person a day it fits.</numerusform>
            <numerusform>With %n people a day it fits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It fits when %n people get a longer rhythm: %1 instead of %2.</source>
        <translation>
            <numerusform>It fits when one person gets a longer rhythm: %1 instead of %2.</numerusform>
            <numerusform>It fits when %n people get a longer rhythm: %1 instead of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people a day</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>one person a day</numerusform>
            <numerusform>%n people a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longer rhythm for %n people</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>longer rhythm for one person</numerusform>
            <numerusform>longer rhythm for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an answer, so %1</source>
        <translation>
            <numerusform>once without an answer, so %1</numerusform>
            <numerusform>%n times without an answer, so %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for you.</source>
        <translation>
            <numerusform>%n person waits for you.</numerusform>
            <numerusform>%n people wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done already.</source>
        <translation>
            <numerusform>%n done already.</numerusform>
            <numerusform>%n done already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an answer, so %1 instead of %2; next: %3</source>
        <translation>
            <numerusform>once without an answer, so %1 instead of %2; next: %3</numerusform>
            <numerusform>%n times without an answer, so %1 instead of %2; next: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) in the network wait for a first message, the next one until %1.</source>
        <translation>
            <numerusform>%n contact in the network wait for a first message, the next one until %1.</numerusform>
            <numerusform>%n contacts in the network wait for a first message, the next one until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, in the order of their names</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people, in the order of their names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%n page is on its way to the printer.</numerusform>
            <numerusform>%n pages are on their way to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are in “%1”.</source>
        <translation>
            <numerusform>%n page is in “%1”.</numerusform>
            <numerusform>%n pages are in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people within two steps</source>
        <translation>
            <numerusform>%n person within two steps</numerusform>
            <numerusform>%n people within two steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event of %n contact(s) is changed.</source>
        <translation>
            <numerusform>The event of %n contact is changed.</numerusform>
            <numerusform>The event of %n contacts is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name</source>
        <translation>
            <numerusform>%n more: type a part of the name</numerusform>
            <numerusform>%n more: type a part of the name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted mail, %n line(s)</source>
        <translation>
            <numerusform>Pasted mail, %n line</numerusform>
            <numerusform>Pasted mail, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted text, %n line(s)</source>
        <translation>
            <numerusform>Pasted text, %n line</numerusform>
            <numerusform>Pasted text, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are as before.</source>
        <translation>
            <numerusform>%n contact is as before.</numerusform>
            <numerusform>%n contacts are as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread over the days of the rhythm, at most %n a day where that is possible.</source>
        <translation>
            <numerusform>Spread over the days of the rhythm, at most %n a day where that is possible.</numerusform>
            <numerusform>Spread over the days of the rhythm, at most %n a day where that is possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to</source>
        <translation>
            <numerusform>%n added to</numerusform>
            <numerusform>%n added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read: %1.</source>
        <translation>
            <numerusform>%n read: %1.</numerusform>
            <numerusform>%n read: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n contact(s)</source>
        <translation>
            <numerusform>Take over %n contact</numerusform>
            <numerusform>Take over %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are being compared …</source>
        <translation>
            <numerusform>%n contact is being compared …</numerusform>
            <numerusform>%n contacts are being compared …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in “%1”.</source>
        <translation>
            <numerusform>%n contact is in “%1”.</numerusform>
            <numerusform>%n contacts are in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are in “%1”.</source>
        <translation>
            <numerusform>%n day is in “%1”.</numerusform>
            <numerusform>%n days are in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are neither in the copy nor here.</source>
        <translation>
            <numerusform>%n photo are neither in the copy nor here.</numerusform>
            <numerusform>%n photos are neither in the copy nor here.</numerusform>
        </translation>
    </message>
</context>
</TS>
