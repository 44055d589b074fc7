# Event mode: what visitors see, what the facilitator prepares, the handout and the figures of the day.

handout-title = Your first three solutions
handout-profile = Profile chosen: { $profile }.
handout-essential = Essential to you: { $needs }{ $more ->
    [0] .
    [one] {""}, and one more need.
   *[other] {""}, and { $more } more needs.
}
handout-important = Important: { $needs }{ $more ->
    [0] .
    [one] {""}, and one more need.
   *[other] {""}, and { $more } more needs.
}
handout-usual = { $given ->
    [0] No answer was given: every need was taken at its usual importance for this profile.
    [one] One answer was given{ $usual ->
        [0] .
        [one] ; the other need was taken at its usual importance for this profile.
       *[other] ; the { $usual } other needs were taken at their usual importance for this profile.
    }
   *[other] { $given } answers were given{ $usual ->
        [0] .
        [one] ; the other need was taken at its usual importance for this profile.
       *[other] ; the { $usual } other needs were taken at their usual importance for this profile.
    }
}
handout-solutions = { $n ->
    [one] The solution that answers best, and why
   *[other] The { $n } solutions that answer best, and why
}
handout-why = Why
handout-reason = { $need } ({ $importance }): { $because }
handout-also = Also answers: { $needs }{ $more ->
    [0] .
    [one] {""}, and one more need.
   *[other] {""}, and { $more } more needs.
}
handout-reading = What to read next
handout-source = {" "}– { $publisher }, { $state }
handout-state = { $state }, consulted on { $date }
handout-honest = A glimpse in a few questions, not a study. The compass shows what these solutions would cover if you retained them. The program compares families of solutions, never suppliers. What is marked “to be checked” must be before any use.

day-title = Figures of the event
day-subject = Anonymous counts of visits
day-threshold = A share of fewer than { $n } visits is not shown, nor what would tell it by subtraction: “hidden”.
day-kept = Nothing in these counts is a name, a free text or a time finer than the whole hour.
day-all = Visits
day-visits = Visits completed
day-unfinished = Visits left before the result
day-personas = Visits completed, by profile
day-hours = Visits completed, by hour
day-hour = { $date }, { $hour }:00
day-need = Need
day-solution = Solution among the first three
day-solutions-of = Solutions most often among the first three – { $persona }
day-not-asked = Not asked
day-hidden = hidden
day-part = { $name }: { $figure }
day-description = { $title } – { $parts }
day-column-persona = Profile
day-column-what = What is counted
day-column-item = Name
day-column-reply = Answer
day-column-count = Count
day-file-table = event-figures
day-file-picture = event-figures

event-open = Event mode
event-open-text = On a stand: visitors one after the other, a few minutes each, nothing of them remains.
event-prepare = Prepare the event mode
event-prepare-lead = The window will fill the screen and only a code will close it. The code does not hold back the shortcuts of the system (changing program, shutting down). Each visit takes a few minutes, ends on three solutions, then everything that was said disappears.
event-offered = Profiles offered
event-language = Language at the start
event-idle = Back to the start after being idle for
event-idle-text = A warning of { $warning } seconds leaves time to stay.
event-seconds = { $n } s
event-code = Code to leave
event-code-again = The same code, once more
event-code-text = From { $least } to { $most } digits. It is kept in memory only, for as long as the event lasts: write it down.
event-code-missing = Choose a code of { $least } to { $most } digits.
event-code-differs = The two codes differ.
event-code-good = The code is ready.
event-nobody = Offer one profile at least.
event-handouts = Handout
event-handouts-none = Do not offer it
event-handouts-folder = Write it in a folder
event-handouts-print = Open it to be printed
event-handouts-none-text = Visitors read their result on the screen.
event-handouts-folder-text = Each handout is a PDF of one page that bears a number and nothing of the visitor. Handouts stay in that folder until you delete them.
event-handouts-print-text = The handout opens in the program that prints: stay by the screen, since that program comes to the front and is not locked. Close it after each visitor: the file is deleted at the end of the visit, not what stays on the screen or waits at the printer.
event-folder = Folder of the handouts: { $path }
event-folder-missing = No folder is chosen.
event-folder-choose = Choose a folder…
event-counted = What is counted
event-counted-text = On this computer only: visits by profile, answers by need, solutions among the first three, visits by hour, and visits left before the result. No name, no free text, no time finer than the whole hour; hours and answers are counted apart.
event-counted-nothing = Nothing is counted yet.
event-counted-nowhere = This computer has no place to keep the counts: they will be lost at the end.
event-threshold = Show nothing below
event-threshold-value = { $n } visits
event-count = { $name }: { $figure }
event-stored = See the file as it is written
event-stored-text = File { $path }, nothing hidden: this is what the computer keeps, and nothing else.
event-table = Export the counts (CSV)
event-picture = Export the figures as a picture (PDF)
event-erase = Erase the counts
event-erase-title = Erase all the counts?
event-erase-text = The counts of this computer are erased. What was exported stays.
event-erase-agree = Erase
event-erase-keep = Keep the counts
event-start = Start the event
event-give-up = Back to the first screen

event-touch = Touch the screen to begin
event-attract = In a few questions, see which digital infrastructure solutions answer your needs, and why.
event-handout-kept = Neither your name nor your answers are recorded, except the handout that you ask for: it bears a number and stays with the organiser.
event-nothing-kept = Nothing is recorded about you: no name, no answer that could be linked to you.
event-personas = Which organisation is most like yours?
event-personas-lead = One card, then ten questions at most. About three minutes.
event-question = Question { $n } of { $most } at most
event-dont-know = I do not know
event-back = Back
event-finish = Finish
event-why = Why this question
event-chosen-why = Each question is the one whose absence would most often change your first three solutions. They stop as soon as no answer can change them any more.
event-explained-close = Close the explanation
event-language-french = Français
event-language-english = English
event-quit = Leave the event mode

event-result = Your first three solutions
event-result-one = The solution that answers best
event-result-two = Your first two solutions
event-result-none = No solution stands out
event-result-none-text = Nothing of what was said matters for this profile. Go back to change an answer.
event-usual = { $usual ->
    [0] You were asked about every need of this profile.
    [one] One need was not asked, or is not known: it was taken at its usual importance.
   *[other] { $usual } needs were not asked, or are not known: they were taken at their usual importance.
}
event-compass = Your compass
event-compass-text = Dashed, what you ask for; filled, what these solutions would cover.
event-reading = What to read next
event-honest = Families of solutions are compared, never suppliers. This is no legal advice.
event-take = Take the result away
event-taking = The handout is being made…
event-taken = Your handout bears the number { $number }. Ask for it at the desk.
event-printing = Your handout is opening to be printed.
event-not-taken = The handout could not be made. Your result stays on the screen.
event-file = result

event-still-there = Are you still there?
event-countdown = { $n ->
    [one] Back to the start in { $n } second, and everything that was said disappears.
   *[other] Back to the start in { $n } seconds, and everything that was said disappears.
}
event-stay = I go on

event-leave = Code to leave
event-leave-text = For the person who runs the stand.
event-leave-digits = { $n ->
    [0] No digit entered
    [one] One digit entered
   *[other] { $n } digits entered
}
event-leave-wrong = { $n ->
    [0] This is not the code. You can try again.
    [one] This is not the code. Try again in { $n } second.
   *[other] This is not the code. Try again in { $n } seconds.
}
event-leave-rub = Erase a digit
event-leave-enter = Confirm
event-leave-stay = Go back

notice-event-not-kept = Not all counts were written
notice-text-event-not-kept = { $cause }
notice-event-set-aside = A file of counts that cannot be read was set aside
notice-text-event-set-aside = Nothing was deleted: it is in { $path }. A new file begins.
notice-event-erased = The counts are erased
notice-text-event-erased = { $path }
