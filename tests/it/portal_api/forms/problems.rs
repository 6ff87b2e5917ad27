//! Every problem that a form can show, in the words of a form: its readers have never seen TOML.

use std::collections::BTreeSet;

use contactctl::language::Language;
use contactctl::rules::REGISTRY;
use insta::assert_snapshot;

use super::{Browser, FORM, VALUES};
use crate::portal_api::sessions::{csrf, send};
use crate::support::portal::{NEW, RECORD, TestPortal, pushed, record};

const USERS: &str = "/accounts/bistro/users";

/// Changes of a complete contact form, each with another mistake.
const CONTACTS: [(&str, &str); 33] = [
    ("alert", "eva@bistro.example"),
    ("alert", ""),
    ("technical_emergency", "zzz"),
    ("technical_emergency", "@platform"),
    (
        "technical_emergency",
        "oncall@bistro.example oncall@bistro.example",
    ),
    ("technical_emergency", "<oncall@bistro.example>"),
    ("technical_emergency", "mailto:oncall@bistro.example"),
    ("technical_emergency", "a@b@bistro.example"),
    ("technical_emergency", "@bistro.example@"),
    ("technical_emergency", "oncall@"),
    ("technical_emergency", "on(call@bistro.example"),
    ("technical_emergency", "oncall@bi_stro.example"),
    ("technical_emergency", "oncall@müller.de"),
    ("technical_emergency", "oncall@bistrо.example"),
    ("technical_emergency", "oncall\u{ff20}bistro.example"),
    ("technical_emergency", "on\u{200b}call@bistro.example"),
    ("technical_emergency", "on..call@bistro.example"),
    ("technical_emergency", "oncall@192.0.2.1"),
    ("technical_emergency", "oncall@localhost"),
    ("technical_emergency", "oncall@bistro..example"),
    ("technical_emergency", "oncall@-bistro.example"),
    (
        "technical_emergency",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bistro.example",
    ),
    (
        "technical_emergency",
        "oncall@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example",
    ),
    ("operational_for_google", "help@bistro.example"),
    (
        "operational_for_users",
        "help@bistro.example info@bistro.example",
    ),
    ("hours-0-days", "someday"),
    ("hours-0-opens", "9"),
    ("hours-1-opens", "09:00"),
    ("hours-0-opens", "17:00"),
    ("hours-0-opens", "18:00"),
    ("hours-0-zone", ""),
    ("hours-0-zone", "Europe/Warszawa"),
    ("hours-0-zone", "Etc/GMT+5"),
];

/// Actions of the form of users that are refused.
const PEOPLE: [(&str, &str); 5] = [
    ("invite", ""),
    ("invite", "zzz"),
    ("invite", "@platform"),
    ("remove", "anna@bistro.example"),
    ("change", "anna@bistro.example"),
];

#[tokio::test]
async fn a_form_has_words_of_its_own_for_each_problem() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let english = problems(&portal, Language::English).await;
    assert_snapshot!(english, @r#"
    alert=eva@bistro.example -> Alert Contacts: “eva@bistro.example”: This address does not belong to a user of the account. An administrator can add it under Users first.
    alert= -> Alert Contacts: This field is required.
    technical_emergency=zzz -> Technical Emergency Contacts: “zzz”: This is not an e-mail address. Write an address like name@example.com.
    technical_emergency=@platform -> Technical Emergency Contacts: “@platform”: Write the full address: the portal cannot look up names that start with @.
    technical_emergency=oncall@bistro.example oncall@bistro.example -> Technical Emergency Contacts: “oncall@bistro.example”: This address is in the list twice. Remove one of the two.
    technical_emergency=<oncall@bistro.example> -> Technical Emergency Contacts: “&lt;oncall@bistro.example&gt;”: Write only the address, without a name or brackets.
    technical_emergency=mailto:oncall@bistro.example -> Technical Emergency Contacts: “mailto:oncall@bistro.example”: This is a link. Write only the address.
    technical_emergency=a@b@bistro.example -> Technical Emergency Contacts: “a@b@bistro.example”: There is more than one @ in this address. Write an address like name@example.com.
    technical_emergency=@bistro.example@ -> Technical Emergency Contacts: “@bistro.example@”: There is nothing after the @ in this address. Write an address like name@example.com.
    technical_emergency=oncall@ -> Technical Emergency Contacts: “oncall@”: There is nothing after the @ in this address. Write an address like name@example.com.
    technical_emergency=on(call@bistro.example -> Technical Emergency Contacts: “on(call@bistro.example”: The part before the @ contains a character that is not allowed. Check the address.
    technical_emergency=oncall@bi_stro.example -> Technical Emergency Contacts: “oncall@bi_stro.example”: The part after the @ contains a character that is not allowed. Check the address.
    technical_emergency=oncall@müller.de -> Technical Emergency Contacts: “oncall@müller.de”: The domain has letters other than a to z. Write it in the form that contains xn--, for example xn--mller-kva.de for müller.de.
    technical_emergency=oncall@bistrо.example -> Technical Emergency Contacts: “oncall@bistrо.example”: One character in this address only looks like “o”. Type the address again.
    technical_emergency=oncall＠bistro.example -> Technical Emergency Contacts: “oncall＠bistro.example”: One character in this address only looks like “@”. Type the address again.
    technical_emergency=on<U+200B>call@bistro.example -> Technical Emergency Contacts: “on\u200Bcall@bistro.example”: There is an invisible character in this address. Type the address again.
    technical_emergency=on..call@bistro.example -> Technical Emergency Contacts: “on..call@bistro.example”: There is an extra dot in the part before the @. Check the address.
    technical_emergency=oncall@192.0.2.1 -> Technical Emergency Contacts: “oncall@192.0.2.1”: Write a domain name after the @. It cannot be an IP address or end in a number.
    technical_emergency=oncall@localhost -> Technical Emergency Contacts: “oncall@localhost”: The domain after the @ is incomplete. Write an address like name@example.com.
    technical_emergency=oncall@bistro..example -> Technical Emergency Contacts: “oncall@bistro..example”: There is an extra dot in the part after the @. Check the address.
    technical_emergency=oncall@-bistro.example -> Technical Emergency Contacts: “oncall@-bistro.example”: A part of the domain starts or ends with a hyphen. Check the address.
    technical_emergency=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bistro.example -> Technical Emergency Contacts: “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bistro.example”: The part before the @ is too long. Check the address.
    technical_emergency=oncall@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example -> Technical Emergency Contacts: “oncall@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example”: A part of the domain after the @ is too long. Check the address.
    operational_for_google=help@bistro.example -> Operational contact (for Google): “help@bistro.example”: This address is confidential, but users also see it. Write another one here.
    operational_for_users=help@bistro.example info@bistro.example -> Operational contact (to share with users): Enter exactly one address.
    hours-0-days=someday -> Operational Support: “someday”: Choose a value from the list.
    hours-0-opens=9 -> Operational Support: “9”: Write a time such as 09:00 or 17:30.
    hours-1-opens=09:00 -> Operational Support: Write a time such as 09:00 or 17:30.
    hours-1-opens=09:00 -> Operational Support: Choose at least one day.
    hours-1-opens=09:00 -> Operational Support: Choose a time zone from the list, such as Europe/Warsaw.
    hours-0-opens=17:00 -> Operational Support: “17:00”: Support opens and closes at the same time. For the whole day, write 00:00 and 24:00, with “Closes on the next day” unticked.
    hours-0-opens=18:00 -> Operational Support: “17:00”: Support closes before it opens. Tick “Closes on the next day”, or write a later closing time.
    hours-0-zone= -> Operational Support: Choose a time zone from the list, such as Europe/Warsaw.
    hours-0-zone=Europe/Warszawa -> Operational Support: “Europe/Warszawa”: Choose a time zone from the list, such as Europe/Warsaw.
    hours-0-zone=Etc/GMT+5 -> Operational Support: “Etc/GMT+5”: This time zone means UTC-5: its sign is inverted. Choose a zone such as Europe/Warsaw.
    invite  -> Enter an e-mail address.
    invite zzz -> “zzz”: This is not an e-mail address. Write an address like name@example.com.
    invite @platform -> “@platform”: Write the full address: the portal cannot look up names that start with @.
    remove anna@bistro.example -> An account must have an administrator. Keep anna@bistro.example in this role, or make another user an administrator first.
    remove anna@bistro.example -> anna@bistro.example is an alert contact. First remove this address from the alert contacts, or replace it there.
    change anna@bistro.example -> An account must have an administrator. Keep anna@bistro.example in this role, or make another user an administrator first.
    "#);
    let polish = problems(&portal, Language::Polish).await;
    assert_snapshot!(polish, @r#"
    alert=eva@bistro.example -> Kontakty z alertem: „eva@bistro.example”: Ten adres nie należy do użytkownika konta. Administrator może go najpierw dodać w zakładce Użytkownicy.
    alert= -> Kontakty z alertem: To pole jest wymagane.
    technical_emergency=zzz -> Kontakty alarmowe w sprawach technicznych: „zzz”: To nie jest adres e-mail. Wpisz adres, na przykład nazwa@example.com.
    technical_emergency=@platform -> Kontakty alarmowe w sprawach technicznych: „@platform”: Wpisz pełny adres: portal nie zna nazw, które zaczynają się od @.
    technical_emergency=oncall@bistro.example oncall@bistro.example -> Kontakty alarmowe w sprawach technicznych: „oncall@bistro.example”: Ten adres jest na liście dwa razy. Usuń jedno z wystąpień.
    technical_emergency=<oncall@bistro.example> -> Kontakty alarmowe w sprawach technicznych: „&lt;oncall@bistro.example&gt;”: Wpisz sam adres, bez nazwy i nawiasów.
    technical_emergency=mailto:oncall@bistro.example -> Kontakty alarmowe w sprawach technicznych: „mailto:oncall@bistro.example”: To jest link. Wpisz sam adres.
    technical_emergency=a@b@bistro.example -> Kontakty alarmowe w sprawach technicznych: „a@b@bistro.example”: W tym adresie jest więcej niż jeden znak @. Wpisz adres, na przykład nazwa@example.com.
    technical_emergency=@bistro.example@ -> Kontakty alarmowe w sprawach technicznych: „@bistro.example@”: W tym adresie nie ma nic po znaku @. Wpisz adres, na przykład nazwa@example.com.
    technical_emergency=oncall@ -> Kontakty alarmowe w sprawach technicznych: „oncall@”: W tym adresie nie ma nic po znaku @. Wpisz adres, na przykład nazwa@example.com.
    technical_emergency=on(call@bistro.example -> Kontakty alarmowe w sprawach technicznych: „on(call@bistro.example”: W części przed znakiem @ jest niedozwolony znak. Sprawdź adres.
    technical_emergency=oncall@bi_stro.example -> Kontakty alarmowe w sprawach technicznych: „oncall@bi_stro.example”: W części po znaku @ jest niedozwolony znak. Sprawdź adres.
    technical_emergency=oncall@müller.de -> Kontakty alarmowe w sprawach technicznych: „oncall@müller.de”: Domena zawiera litery spoza zakresu od a do z. Wpisz ją w zapisie z xn--, na przykład xn--mller-kva.de zamiast müller.de.
    technical_emergency=oncall@bistrо.example -> Kontakty alarmowe w sprawach technicznych: „oncall@bistrо.example”: Jeden ze znaków w tym adresie tylko wygląda jak „o”. Wpisz adres od nowa.
    technical_emergency=oncall＠bistro.example -> Kontakty alarmowe w sprawach technicznych: „oncall＠bistro.example”: Jeden ze znaków w tym adresie tylko wygląda jak „@”. Wpisz adres od nowa.
    technical_emergency=on<U+200B>call@bistro.example -> Kontakty alarmowe w sprawach technicznych: „on\u200Bcall@bistro.example”: W tym adresie jest niewidoczny znak. Wpisz adres od nowa.
    technical_emergency=on..call@bistro.example -> Kontakty alarmowe w sprawach technicznych: „on..call@bistro.example”: W części przed znakiem @ jest zbędna kropka. Sprawdź adres.
    technical_emergency=oncall@192.0.2.1 -> Kontakty alarmowe w sprawach technicznych: „oncall@192.0.2.1”: Po znaku @ wpisz nazwę domeny. Nie może to być adres IP ani nazwa, która kończy się liczbą.
    technical_emergency=oncall@localhost -> Kontakty alarmowe w sprawach technicznych: „oncall@localhost”: Domena po znaku @ jest niepełna. Wpisz adres, na przykład nazwa@example.com.
    technical_emergency=oncall@bistro..example -> Kontakty alarmowe w sprawach technicznych: „oncall@bistro..example”: W części po znaku @ jest zbędna kropka. Sprawdź adres.
    technical_emergency=oncall@-bistro.example -> Kontakty alarmowe w sprawach technicznych: „oncall@-bistro.example”: Część domeny zaczyna się lub kończy łącznikiem. Sprawdź adres.
    technical_emergency=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bistro.example -> Kontakty alarmowe w sprawach technicznych: „aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bistro.example”: Część przed znakiem @ jest za długa. Sprawdź adres.
    technical_emergency=oncall@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example -> Kontakty alarmowe w sprawach technicznych: „oncall@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example”: Jedna z części domeny po znaku @ jest za długa. Sprawdź adres.
    operational_for_google=help@bistro.example -> Kontakt operacyjny (w przypadku Google): „help@bistro.example”: Ten adres jest poufny, ale widzą go też użytkownicy. Wpisz tu inny.
    operational_for_users=help@bistro.example info@bistro.example -> Kontakt operacyjny (udostępniany użytkownikom): Wpisz dokładnie jeden adres.
    hours-0-days=someday -> Pomoc operacyjna: „someday”: Wybierz wartość z listy.
    hours-0-opens=9 -> Pomoc operacyjna: „9”: Wpisz godzinę, na przykład 09:00 albo 17:30.
    hours-1-opens=09:00 -> Pomoc operacyjna: Wpisz godzinę, na przykład 09:00 albo 17:30.
    hours-1-opens=09:00 -> Pomoc operacyjna: Wybierz co najmniej jeden dzień.
    hours-1-opens=09:00 -> Pomoc operacyjna: Wybierz strefę czasową z listy, na przykład Europe/Warsaw.
    hours-0-opens=17:00 -> Pomoc operacyjna: „17:00”: Pomoc zaczyna się i kończy o tej samej godzinie. Jeśli chodzi o całą dobę, wpisz 00:00 i 24:00, bez zaznaczonego pola „Kończy się następnego dnia”.
    hours-0-opens=18:00 -> Pomoc operacyjna: „17:00”: Pomoc kończy się, zanim się zacznie. Zaznacz „Kończy się następnego dnia” albo wpisz późniejszy koniec.
    hours-0-zone= -> Pomoc operacyjna: Wybierz strefę czasową z listy, na przykład Europe/Warsaw.
    hours-0-zone=Europe/Warszawa -> Pomoc operacyjna: „Europe/Warszawa”: Wybierz strefę czasową z listy, na przykład Europe/Warsaw.
    hours-0-zone=Etc/GMT+5 -> Pomoc operacyjna: „Etc/GMT+5”: Ta strefa czasowa oznacza UTC-5: jej znak jest odwrócony. Wybierz inną strefę, na przykład Europe/Warsaw.
    invite  -> Wpisz adres e-mail.
    invite zzz -> „zzz”: To nie jest adres e-mail. Wpisz adres, na przykład nazwa@example.com.
    invite @platform -> „@platform”: Wpisz pełny adres: portal nie zna nazw, które zaczynają się od @.
    remove anna@bistro.example -> Konto musi mieć administratora. Zostaw w tej roli użytkownika anna@bistro.example albo najpierw nadaj ją komuś innemu.
    remove anna@bistro.example -> anna@bistro.example to kontakt z alertem. Najpierw usuń ten adres z kontaktów z alertem albo zastąp go tam innym.
    change anna@bistro.example -> Konto musi mieć administratora. Zostaw w tej roli użytkownika anna@bistro.example albo najpierw nadaj ją komuś innemu.
    "#);
}

#[tokio::test]
async fn a_form_never_shows_notation_keys_or_rules() {
    let portal = TestPortal::start().await;
    let admin = portal.bistro().await;
    admin.put(RECORD, NEW, &pushed(&record())).await;
    let english = problems(&portal, Language::English).await;
    let polish = problems(&portal, Language::Polish).await;
    let words: BTreeSet<_> = [&english, &polish]
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    for rule in REGISTRY {
        assert!(!words.contains(rule.name), "{}", rule.name);
    }
    for text in [english, polish] {
        for line in text.lines() {
            let (_, problem) = line.split_once(" -> ").expect("a problem");
            // What was typed comes before the problem.
            let problem = problem
                .rsplit_once("\u{201d}: ")
                .map_or(problem, |(_, words)| words);
            for sign in ["`", "&quot;", "\"", "@id", "_", "[", "true"] {
                assert!(!problem.contains(sign), "{line}");
            }
            assert!(problem.ends_with('.'), "{line}");
            // What has no words of its own.
            assert!(!problem.contains("Tej wartości nie można"), "{line}");
            assert!(!problem.contains("This value cannot"), "{line}");
        }
    }
}

/// Sends each mistake, and returns the problems that the form shows.
async fn problems(portal: &TestPortal, language: Language) -> String {
    let mut browser = Browser::user(portal, "anna@bistro.example").await;
    browser.cookie = format!("{}; contactctl-language={}", browser.cookie, language.tag());
    let page = browser.open(FORM).await;
    let mut lines = Vec::new();
    for (name, value) in CONTACTS {
        let mut fields = VALUES.to_vec();
        fields.retain(|(known, _)| *known != name);
        fields.push((name, value));
        let refused = browser.send(FORM, &page, &fields).await;
        assert_eq!(refused.status, 422, "{name}={value}");
        lines.extend(listed(&refused.body, &format!("{name}={value}")));
    }
    let token = csrf(&page);
    for (action, email) in PEOPLE {
        let fields = [
            ("action", action),
            ("email", email),
            ("role", "editor"),
            ("csrf", &token),
        ];
        let refused = send(&browser.client, USERS, &browser.cookie, &fields).await;
        assert_eq!(refused.status, 422, "{action} {email}");
        lines.extend(listed(&refused.body, &format!("{action} {email}")));
    }
    // So that it can be seen.
    lines.join("\n").replace('\u{200b}', "<U+200B>")
}

/// Returns the problems in the summary of a page, after what was sent.
fn listed(html: &str, sent: &str) -> Vec<String> {
    let (_, summary) = html
        .split_once("<section class=\"notice\" role=\"alert\"")
        .expect("a summary");
    let (summary, _) = summary.split_once("</section>").expect("an end");
    summary
        .split("<li>")
        .skip(1)
        .map(|item| {
            let text: String = item
                .split('<')
                .map(|part| part.split_once('>').map_or("", |(_, text)| text))
                .collect();
            // The first part is text itself where no link begins it.
            let first = if item.starts_with('<') {
                ""
            } else {
                item.split('<').next().unwrap_or_default()
            };
            format!("{sent} -> {first}{text}")
        })
        .collect()
}
