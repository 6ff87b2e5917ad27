//! What a page says, as a person reads it.

use insta::assert_snapshot;

use super::*;

/// The text of a part of a page, a line for each block, as a person sees it.
fn read(part: &str) -> String {
    let mut lines = vec![String::new()];
    for piece in part.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap_or_default();
        if [
            "div", "li", "p", "h2", "h3", "h4", "legend", "label", "summary",
        ]
        .contains(&name)
        {
            lines.push(String::new());
        }
        if name == "button" {
            let copied = attributes(&format!(" {tag}"), "data-copy");
            let copied = copied.concat().replace('\n', " ⏎ ");
            let line = lines.last_mut().expect("a line");
            line.extend([" [", &unescaped(text), ": ", &copied, "] "]);
        } else {
            *lines.last_mut().expect("a line") += &unescaped(text);
        }
    }
    let lines = lines.iter().map(|line| line.trim());
    let lines = lines.filter(|line| !line.is_empty() && *line != "Bistro");
    lines.collect::<Vec<_>>().join("\n")
}

/// What is read of the visits of the first account, without the answers.
fn steps(page: &str) -> String {
    let visits = between(page, "<div class=\"visit\">", "<footer>").concat();
    let mut out = String::new();
    for part in visits.split("<fieldset>") {
        let part = part
            .split_once("</fieldset>")
            .map_or(part, |(_, rest)| rest);
        out += part;
    }
    read(&out)
}

#[test]
fn each_kind_of_step_says_what_to_do() {
    assert_snapshot!(steps(&english(&every_kind())), @"
    Users Open the users page (opens in a new tab)
    1. Add a user
    a@x.example [Copy: a@x.example]
    Role: editor
    2. Change a user's role
    b@x.example [Copy: b@x.example]
    Role: from read-only to administrator
    Only an administrator of the account can change its users. Check that the portal's list of users shows each change.
    Contact information Open the contact page (opens in a new tab)
    3. Alert Contacts
    Kontakty z alertem · alert
    Add
    c@x.example [Copy: c@x.example]
    Remove
    a@x.example [Copy: a@x.example]
    The list after the change [Copy all: b@x.example ⏎ c@x.example]
    b@x.example
    c@x.example
    4. Technical Emergency Contacts
    Kontakty alarmowe w sprawach technicznych · technical_emergency
    The current value is not known. Replace whatever is there.
    Enter exactly this [Copy all: a@x.example ⏎ b@x.example]
    a@x.example [Copy: a@x.example]
    b@x.example [Copy: b@x.example]
    5. Technical Non-Emergency Contacts
    Osoby do kontaktu w sprawach technicznych · technical_non_emergency
    Add
    a@x.example [Copy: a@x.example]
    The list after the change [Copy all: a@x.example]
    a@x.example
    6. Operational contact for merchant issues
    Kontakt w sprawach operacyjnych sprzedawcy · merchant_issues
    Remove
    a@x.example [Copy: a@x.example]
    Leave the field empty.
    7. Operational contact (to share with users) shown to users
    Kontakt operacyjny (udostępniany użytkownikom) · operational_for_users
    Replace this
    a@x.example
    With this
    b@x.example [Copy: b@x.example]
    8. Operational Support
    Pomoc operacyjna · operational_support
    Replace these hours
    mon 09:00-17:00 Europe/Warsaw
    With these hours [Copy all: mon 09:00-18:00 Europe/Warsaw ⏎ mon 09:00-19:00 Europe/Warsaw]
    mon 09:00-18:00 Europe/Warsaw [Copy: mon 09:00-18:00 Europe/Warsaw]
    mon 09:00-19:00 Europe/Warsaw [Copy: mon 09:00-19:00 Europe/Warsaw]
    Set the days and times by hand; the text is only for comparison.
    Now save the page in the portal, and check that it shows what you entered.
    Users Open the users page (opens in a new tab)
    9. Remove a user
    c@x.example [Copy: c@x.example]
    Only an administrator of the account can change its users. Check that the portal's list of users shows each change.
    ");
}

#[test]
fn each_kind_of_step_says_so_in_polish() {
    assert_snapshot!(steps(&page(&every_kind(), Language::Polish)), @"
    Użytkownicy Otwórz stronę użytkowników (otwiera się w nowej karcie)
    1. Dodaj użytkownika
    a@x.example [Kopiuj: a@x.example]
    Rola: editor
    2. Zmień rolę użytkownika
    b@x.example [Kopiuj: b@x.example]
    Rola: z read-only na administrator
    Użytkowników konta może zmieniać tylko jego administrator. Sprawdź, czy lista użytkowników w portalu pokazuje każdą zmianę.
    Informacje kontaktowe Otwórz stronę informacji kontaktowych (otwiera się w nowej karcie)
    3. Kontakty z alertem
    Alert Contacts · alert
    Dodaj
    c@x.example [Kopiuj: c@x.example]
    Usuń
    a@x.example [Kopiuj: a@x.example]
    Lista po zmianie [Kopiuj wszystko: b@x.example ⏎ c@x.example]
    b@x.example
    c@x.example
    4. Kontakty alarmowe w sprawach technicznych
    Technical Emergency Contacts · technical_emergency
    Obecna wartość nie jest znana. Zastąp całą zawartość pola.
    Wpisz dokładnie to [Kopiuj wszystko: a@x.example ⏎ b@x.example]
    a@x.example [Kopiuj: a@x.example]
    b@x.example [Kopiuj: b@x.example]
    5. Osoby do kontaktu w sprawach technicznych
    Technical Non-Emergency Contacts · technical_non_emergency
    Dodaj
    a@x.example [Kopiuj: a@x.example]
    Lista po zmianie [Kopiuj wszystko: a@x.example]
    a@x.example
    6. Kontakt w sprawach operacyjnych sprzedawcy
    Operational contact for merchant issues · merchant_issues
    Usuń
    a@x.example [Kopiuj: a@x.example]
    Zostaw pole puste.
    7. Kontakt operacyjny (udostępniany użytkownikom) widoczne dla użytkowników
    Operational contact (to share with users) · operational_for_users
    Zastąp ten adres
    a@x.example
    Wpisz ten adres
    b@x.example [Kopiuj: b@x.example]
    8. Pomoc operacyjna
    Operational Support · operational_support
    Zastąp te godziny
    mon 09:00-17:00 Europe/Warsaw
    Ustaw te godziny [Kopiuj wszystko: mon 09:00-18:00 Europe/Warsaw ⏎ mon 09:00-19:00 Europe/Warsaw]
    mon 09:00-18:00 Europe/Warsaw [Kopiuj: mon 09:00-18:00 Europe/Warsaw]
    mon 09:00-19:00 Europe/Warsaw [Kopiuj: mon 09:00-19:00 Europe/Warsaw]
    Dni i godziny ustaw ręcznie; tekst służy tylko do porównania.
    Teraz zapisz stronę w portalu i sprawdź, czy pokazuje to, co wpisano.
    Użytkownicy Otwórz stronę użytkowników (otwiera się w nowej karcie)
    9. Usuń użytkownika
    c@x.example [Kopiuj: c@x.example]
    Użytkowników konta może zmieniać tylko jego administrator. Sprawdź, czy lista użytkowników w portalu pokazuje każdą zmianę.
    ");
}

#[test]
fn what_is_unknown_is_not_called_empty() {
    let unknown = |field| self::field(field, EntryValue::Unknown, None);
    let sheet = contact(vec![
        self::field(
            Field::OperationalForUsers,
            EntryValue::Unknown,
            address("a@x.example"),
        ),
        self::field(
            Field::OperationalSupport,
            EntryValue::Unknown,
            hours(&["17:00"]),
        ),
        unknown(Field::Alert),
        known(Field::OperationalForUsers, address("a@x.example"), None),
        known(Field::OperationalForUsers, None, address("a@x.example")),
    ]);
    assert_snapshot!(steps(&english(&sheet)), @"
    Contact information
    1. Operational contact (to share with users) shown to users
    Kontakt operacyjny (udostępniany użytkownikom) · operational_for_users
    The current value is not known. Replace whatever is there.
    Enter this
    a@x.example [Copy: a@x.example]
    2. Operational Support
    Pomoc operacyjna · operational_support
    The current value is not known. Replace whatever is there.
    Enter these hours
    mon 09:00-17:00 Europe/Warsaw [Copy: mon 09:00-17:00 Europe/Warsaw]
    Set the days and times by hand; the text is only for comparison.
    3. Alert Contacts
    Kontakty z alertem · alert
    The current value is not known. Replace whatever is there.
    Leave the field empty.
    4. Operational contact (to share with users) shown to users
    Kontakt operacyjny (udostępniany użytkownikom) · operational_for_users
    Remove this
    a@x.example
    Leave the field empty.
    5. Operational contact (to share with users) shown to users
    Kontakt operacyjny (udostępniany użytkownikom) · operational_for_users
    The field is empty now.
    Enter this
    a@x.example [Copy: a@x.example]
    Now save the page in the portal, and check that it shows what you entered.
    ");
}

#[test]
fn what_is_around_the_steps_names_the_portal_and_its_commands() {
    let mut sheet = every_kind();
    sheet.accounts.push(account("tapas", "Tapas", Vec::new()));
    for language in Language::ALL {
        let page = page(&sheet, language);
        let commands = between(&page, "<code>", "</code>");
        let commands: Vec<_> = commands
            .into_iter()
            .filter(|text| text.starts_with("contactctl"))
            .collect();
        assert_eq!(
            commands,
            [
                "contactctl sync --portal google",
                "contactctl attest --paste --portal google",
                "contactctl attest --from - --portal google",
                "contactctl attest --from contactctl-code.txt --portal google",
            ]
        );
    }
    let page = english(&sheet);
    let main = between(&page, "<main>", "<section class=\"account\"");
    assert_snapshot!(read(main[0]), @"
    Changes to enter by hand
    Portal: google
    Environment: Production
    Created on: 2026-11-29
    Sheet: sha256:e6a874a9b894
    Tick “Entered and saved” once the portal shows the change, or “Skipped” if you leave the step out. To record what you entered, open this page again in a browser and choose the same answers there.
    This browser does not run the page's script: there are no copy buttons and no confirmation code. You can still read the page, print it and tick the boxes by pen. To record what you entered, run this in a terminal: contactctl sync --portal google (add --first for the first sync)
    This browser does not keep your answers. Copy or save the confirmation code before you close or reload this page.
    How to work with this page
    Keep the portal open next to this page, and work from top to bottom. This order is safe: no account is left without a contact at any time.
    Make the change in the portal, and save it there.
    Choose “Entered and saved” only once you see the new value in the portal.
    Does the portal show a value other than the one that this page expects? Do not change that value. Choose “Skipped”, and let contactctl read the portal's page: contactctl attest --paste --portal google
    At the end, hand the confirmation code to contactctl. This page sends nothing anywhere.
    Accounts: 2
    Bistro 0 of 9
    Tapas 0 of 0
    ");
    let code = between(
        &page,
        "<section class=\"needs-script\" id=\"code\"",
        "</main>",
    );
    assert_snapshot!(read(&format!("<{}", code[0])), @"
    Confirmation code
    Answers in the code: 0 of 9 (entered and saved: 0, skipped: 0)
    Confirmation code
    [Copy the code: ]  [Save as a file: ]
    The code is long, and some terminals cut long lines. Save the code as a file.
    The code contains your answers, and no addresses other than those of portal users. Hand the code to contactctl in the clone in which this page was created.
    Run this, paste the code and press Enter:
    contactctl attest --from - --portal google
    Or save the code as a file, move the file into the clone, and run this there:
    contactctl attest --from contactctl-code.txt --portal google
    [Clear all answers: ]
    ");
}
