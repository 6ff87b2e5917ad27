//! What is on the page.

use insta::assert_snapshot;

use super::{bare, named, page, part, varied as project};
use crate::support::Project;
use crate::support::accounts::{BISTRO, TAVERN};

#[test]
fn the_page_begins_with_what_needs_attention_and_since_when() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Needs attention", "Support hours"), @"
    Needs attention
    2 warnings
    2 fields of accounts reach only one person each. People by field
    “Since” is the day on which this branch got the line with the problem. For a test of an address that is too old, it is the first day on which the test was too old.
    warn emergency-not-alias: 1
    | Where | Problem | Since
    | bistro contacts/bistro.toml:9 | emergency contact @anna is one person | 2026-11-01, commit [2]
    warn stale-contact: 1
    | Where | Problem | Since
    | contacts/directory.toml:9 | @ola was last verified 633 days ago | 2026-03-02
    ");
}

#[test]
fn hours_are_a_table_with_numbers_and_gaps_in_words() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Support hours", "Contacts by account"), @"
    Support hours
    Hours of support on each day of the week from 2026-11-23 to 2026-11-29, in the time zone that the row shows.
    | Account | Mon | Tue | Wed | Thu | Fri | Sat | Sun | Week | Schedule | Time zone | Closed
    | bistro Bistro | 8 | 8 | 8 | 8 | 8 | 0 | 0 | 40 | 1 | Europe/Warsaw | Mon–Fri 00:00–09:00, 17:00–24:00; Sat–Sun all day
    | tavern Tavern | 0 | 0 | 0 | 0 | 6 | 7.5 | 1.5 | 15 | 2 | America/New_York | Mon–Thu all day; Fri 00:00–18:00; Sat 01:30–18:00; Sun 01:30–24:00
    Clock changes in the coming year
    2027-03-14: 60 min forward in America/New_York
    2027-03-28: 60 min forward in Europe/Warsaw
    2027-10-31: 60 min back in Europe/Warsaw
    2027-11-07: 60 min back in America/New_York
    Schedule
    Schedule 1: Europe/Warsaw, hours in the week: 40, 1 account
    Open hours in each part of the day, on the clock of Europe/Warsaw
    | Day | 00:00–09:00 | 09:00–17:00 | 17:00–24:00 | Whole day
    | Mon | 0 | 8 | 0 | 8
    | Tue | 0 | 8 | 0 | 8
    | Wed | 0 | 8 | 0 | 8
    | Thu | 0 | 8 | 0 | 8
    | Fri | 0 | 8 | 0 | 8
    | Sat | 0 | 0 | 0 | 0
    | Sun | 0 | 0 | 0 | 0
    Closed: Mon–Fri 00:00–09:00, 17:00–24:00; Sat–Sun all day
    bistro
    Schedule 2: America/New_York, hours in the week: 15, 1 account
    Open hours in each part of the day, on the clock of America/New_York
    | Day | 00:00–01:30 | 01:30–18:00 | 18:00–24:00 | Whole day
    | Mon | 0 | 0 | 0 | 0
    | Tue | 0 | 0 | 0 | 0
    | Wed | 0 | 0 | 0 | 0
    | Thu | 0 | 0 | 0 | 0
    | Fri | 0 | 0 | 6 | 6
    | Sat | 1.5 | 0 | 6 | 7.5
    | Sun | 1.5 | 0 | 0 | 1.5
    Closed: Mon–Thu all day; Fri 00:00–18:00; Sat 01:30–18:00; Sun 01:30–24:00
    tavern
    ");
}

#[test]
fn contacts_are_listed_by_account_and_by_person() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Contacts by account", "Last test of each address"), @"
    Contacts by account
    The number is how many people are behind the contacts. With “+” there may be more: the directory does not have an address, or the members of an alias. “?” means that the directory has none of these people.
    | Account | Alert Contacts | Technical Emergency Contacts | Technical Non-Emergency Contacts | Operational contact for merchant issues | Operational contact (for Google) | Operational contact (to share with users)
    | bistro | only 1 anna@bistro.example | only 1 @anna | 2 @platform | field not in the portal | ? @oncall | ? help@bistro.example
    | tavern | ? ola@tavern.example | ? oncall@tavern.example | ? api@tavern.example | ? merchants@tavern.example | ? escalations@tavern.example | ? help@tavern.example
    People by field
    An account whose field reaches one person alone has a single point of failure: while this person is away, nobody is reached.
    | Field | Accounts | Several people | One person alone | Number not known
    | Alert Contacts alert | 2 | 0 | 1 | 1
    | Technical Emergency Contacts technical_emergency | 2 | 0 | 1 | 1
    | Technical Non-Emergency Contacts technical_non_emergency | 2 | 1 | 0 | 1
    | Operational contact for merchant issues merchant_issues | 1 | 0 | 0 | 1
    | Operational contact (for Google) operational_for_google | 2 | 0 | 0 | 2
    | Operational contact (to share with users) operational_for_users | 2 | 0 | 0 | 2
    In how many accounts each field reaches the person. The last column counts, over all accounts, the fields that reach nobody else.
    | Person | Alert Contacts | Technical Emergency Contacts | Technical Non-Emergency Contacts | Operational contact for merchant issues | Operational contact (for Google) | Operational contact (to share with users) | Fields that reach nobody else
    | @anna anna@bistro.example | 1 | 1 | 1 | 0 | 0 | 0 | 2
    | @ola ola@bistro.example | 0 | 0 | 1 | 0 | 0 | 0 | 0
    ");
}

#[test]
fn tests_are_grouped_by_their_age_and_nothing_is_made_up() {
    let page = page(&project(), &[]);
    assert_snapshot!(part(&page, "Last test of each address", "nothing"), @"
    Last test of each address
    | Last test | Entries
    | more than 365 days ago |
    1
    @ola (2025-03-01)
    | never |
    2
    @oncall, @platform
    | 181 to 365 days ago | 0
    | 91 to 180 days ago | 0
    | at most 90 days ago |
    1
    @anna (2026-10-01)
    Portals
    local (embedded, production)
    Nothing is known of this portal, because .contactctl/receipts has no receipt of a sync from this repository to it. The portal was not asked.
    To ask the portal, run: contactctl report contacts.html --portal local
    Changes
    To list changes here, specify a tag, a branch or a commit, for example: contactctl report contacts.html --since v1.2
    ");
}

#[test]
fn days_and_weeks_with_other_hours_are_named() {
    let always = BISTRO.replace("[contacts]", "").replacen(
        "brand_domains",
        "always_open = true\nbrand_domains",
        1,
    );
    let (head, _) = always.split_once("[[operational_support]]").expect("hours");
    let head = head.replacen("technical_emergency", "[contacts]\ntechnical_emergency", 1);
    let days = "days = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]";
    let hours = format!(
        "[[operational_support]]\ntime_zone = \"Europe/Warsaw\"\n{days}\nopens = \"08:00\"\ncloses = \"20:00\"\n\
         [[operational_support]]\ntime_zone = \"America/New_York\"\n{days}\nopens = \"14:00\"\ncloses = \"02:00\"\n\
         overnight = true\n"
    );
    let project = Project::new().file("contacts/a.toml", head + &hours);
    let page = page(&project, &["--now", "2027-03-25T12:00:00Z"]);
    assert_snapshot!(part(&page, "Support hours", "Contacts by account"), @"
    Support hours
    Hours of support on each day of the week from 2027-03-22 to 2027-03-28, in the time zone that the row shows.
    | Account | Mon | Tue | Wed | Thu | Fri | Sat | Sun | Week | Schedule | Time zone | Closed
    | bistro Bistro | 23 | 23 | 23 | 23 | 23 | 23 | 23 | 161 | 1 | Europe/Warsaw | Mon–Sat 07:00–08:00
    Clock changes in the coming year
    2027-03-28: 60 min forward in Europe/Warsaw
    2027-10-31: 60 min back in Europe/Warsaw
    2027-11-07: 60 min back in America/New_York
    2028-03-12: 60 min forward in America/New_York
    Schedule
    Schedule 1: Europe/Warsaw, hours in the week: 161, 1 account
    Open hours in each part of the day, on the clock of Europe/Warsaw
    | Day | 00:00–07:00 | 07:00–08:00 | 08:00–24:00 | Whole day
    | Mon | 7 | 0 | 16 | 23
    | Tue | 7 | 0 | 16 | 23
    | Wed | 7 | 0 | 16 | 23
    | Thu | 7 | 0 | 16 | 23
    | Fri | 7 | 0 | 16 | 23
    | Sat | 7 | 0 | 16 | 23
    | Sun 23 hours: the clocks change | 6 | 1 | 16 | 23
    Closed: Mon–Sat 07:00–08:00
    Weeks with different hours, because of clock changes
    2027-03-29 to 2027-10-24: never closed
    2027-10-25 to 2027-10-31: closed Sun 07:00–08:00
    2027-11-08 to 2028-03-12: never closed
    2028-03-13 to 2028-03-19: closed Mon–Sun 07:00–08:00
    bistro
    ");
}

#[test]
fn polish_readers_have_the_page_in_polish() {
    let run = project().run([
        "--lang",
        "pl",
        "report",
        "-",
        "--now",
        "2026-11-24T12:00:00Z",
    ]);
    let page = named(&project(), &bare(&run.stdout));
    assert!(run.stdout.contains("<html lang=\"pl\">"));
    assert_snapshot!(part(&page, "Wymaga uwagi", "Portale"), @"
    Wymaga uwagi
    2 ostrzeżenia
    2 pola kont prowadzą, każde z osobna, tylko do jednej osoby. Osoby według pól
    „Od kiedy” to dzień, w którym wiersz z problemem pojawił się na tej gałęzi. Dla zbyt dawnego sprawdzenia adresu jest to pierwszy dzień, w którym było ono zbyt dawne.
    ostrzeżenie emergency-not-alias: 1
    | Gdzie | Problem | Od kiedy
    | bistro contacts/bistro.toml:9 | kontakt alarmowy @anna to jedna osoba | 2026-11-01, commit [2]
    ostrzeżenie stale-contact: 1
    | Gdzie | Problem | Od kiedy
    | contacts/directory.toml:9 | wpis @ola ostatnio sprawdzono 633 dni temu | 2026-03-02
    Godziny pomocy
    Liczba godzin pomocy w każdym dniu tygodnia od 2026-11-23 do 2026-11-29, według strefy czasowej podanej w wierszu.
    | Konto | pon. | wt. | śr. | czw. | pt. | sob. | niedz. | Tydzień | Harmonogram | Strefa czasowa | Zamknięte
    | bistro Bistro | 8 | 8 | 8 | 8 | 8 | 0 | 0 | 40 | 1 | Europe/Warsaw | pon.–pt. 00:00–09:00, 17:00–24:00; sob.–niedz. cały dzień
    | tavern Tavern | 0 | 0 | 0 | 0 | 6 | 7,5 | 1,5 | 15 | 2 | America/New_York | pon.–czw. cały dzień; pt. 00:00–18:00; sob. 01:30–18:00; niedz. 01:30–24:00
    Zmiany czasu w ciągu najbliższych 12 miesięcy
    2027-03-14, America/New_York: 60 min do przodu
    2027-03-28, Europe/Warsaw: 60 min do przodu
    2027-10-31, Europe/Warsaw: 60 min do tyłu
    2027-11-07, America/New_York: 60 min do tyłu
    Harmonogram
    Harmonogram 1: Europe/Warsaw, godziny w tygodniu: 40, 1 konto
    Liczba godzin pomocy w każdej części dnia, według zegara strefy Europe/Warsaw
    | Dzień | 00:00–09:00 | 09:00–17:00 | 17:00–24:00 | Cały dzień
    | pon. | 0 | 8 | 0 | 8
    | wt. | 0 | 8 | 0 | 8
    | śr. | 0 | 8 | 0 | 8
    | czw. | 0 | 8 | 0 | 8
    | pt. | 0 | 8 | 0 | 8
    | sob. | 0 | 0 | 0 | 0
    | niedz. | 0 | 0 | 0 | 0
    Zamknięte: pon.–pt. 00:00–09:00, 17:00–24:00; sob.–niedz. cały dzień
    bistro
    Harmonogram 2: America/New_York, godziny w tygodniu: 15, 1 konto
    Liczba godzin pomocy w każdej części dnia, według zegara strefy America/New_York
    | Dzień | 00:00–01:30 | 01:30–18:00 | 18:00–24:00 | Cały dzień
    | pon. | 0 | 0 | 0 | 0
    | wt. | 0 | 0 | 0 | 0
    | śr. | 0 | 0 | 0 | 0
    | czw. | 0 | 0 | 0 | 0
    | pt. | 0 | 0 | 6 | 6
    | sob. | 1,5 | 0 | 6 | 7,5
    | niedz. | 1,5 | 0 | 0 | 1,5
    Zamknięte: pon.–czw. cały dzień; pt. 00:00–18:00; sob. 01:30–18:00; niedz. 01:30–24:00
    tavern
    Kontakty według kont
    Liczba oznacza, do ilu osób prowadzą kontakty. Przy znaku „+” osób może być więcej: w spisie kontaktów brakuje adresu albo członków aliasu. „?” oznacza, że w spisie kontaktów nie ma żadnej z tych osób.
    | Konto | Kontakty z alertem | Kontakty alarmowe w sprawach technicznych | Osoby do kontaktu w sprawach technicznych | Kontakt w sprawach operacyjnych sprzedawcy | Kontakt operacyjny (w przypadku Google) | Kontakt operacyjny (udostępniany użytkownikom)
    | bistro | tylko 1 anna@bistro.example | tylko 1 @anna | 2 @platform | pola nie ma w portalu | ? @oncall | ? help@bistro.example
    | tavern | ? ola@tavern.example | ? oncall@tavern.example | ? api@tavern.example | ? merchants@tavern.example | ? escalations@tavern.example | ? help@tavern.example
    Osoby według pól
    Konto, którego pole prowadzi tylko do jednej osoby, ma pojedynczy punkt awarii: podczas nieobecności tej osoby nikt nie dostanie wiadomości.
    | Pole | Konta | Kilka osób | Tylko jedna osoba | Liczba nieznana
    | Kontakty z alertem alert | 2 | 0 | 1 | 1
    | Kontakty alarmowe w sprawach technicznych technical_emergency | 2 | 0 | 1 | 1
    | Osoby do kontaktu w sprawach technicznych technical_non_emergency | 2 | 1 | 0 | 1
    | Kontakt w sprawach operacyjnych sprzedawcy merchant_issues | 1 | 0 | 0 | 1
    | Kontakt operacyjny (w przypadku Google) operational_for_google | 2 | 0 | 0 | 2
    | Kontakt operacyjny (udostępniany użytkownikom) operational_for_users | 2 | 0 | 0 | 2
    Liczba kont, w których dane pole prowadzi do tej osoby. Ostatnia kolumna podaje łączną liczbę pól, które nie prowadzą do nikogo innego.
    | Osoba | Kontakty z alertem | Kontakty alarmowe w sprawach technicznych | Osoby do kontaktu w sprawach technicznych | Kontakt w sprawach operacyjnych sprzedawcy | Kontakt operacyjny (w przypadku Google) | Kontakt operacyjny (udostępniany użytkownikom) | Pola prowadzące tylko do niej
    | @anna anna@bistro.example | 1 | 1 | 1 | 0 | 0 | 0 | 2
    | @ola ola@bistro.example | 0 | 0 | 1 | 0 | 0 | 0 | 0
    Ostatnie sprawdzenie każdego adresu
    | Ostatnie sprawdzenie | Wpisy
    | ponad 365 dni temu |
    1
    @ola (2025-03-01)
    | nigdy |
    2
    @oncall, @platform
    | od 181 do 365 dni temu | 0
    | od 91 do 180 dni temu | 0
    | najwyżej 90 dni temu |
    1
    @anna (2026-10-01)
    ");
}

#[test]
fn in_ci_the_page_has_nobodys_address_and_says_so() {
    let project = project().variable("CI", "true");
    for format in ["html", "markdown"] {
        let run = project.run(["report", "-", "--format", format]);
        assert!(run.says("Personal data is masked on this page"), "{run}");
        for private in ["anna@bistro", "noc@", "api@", "help@", "ola@"] {
            assert!(!run.says(private), "{private} in {run}");
        }
        assert!(run.says("h***@bistro.example"), "{run}");
    }
}

#[test]
fn a_name_is_never_markup() {
    let hostile = TAVERN.replace("name = \"Tavern\"", "name = \"<script>x</script>|`a`\"");
    let project = Project::new().file("contacts/a.toml", hostile);
    let html = project.run(["report", "-"]).stdout;
    assert!(
        html.contains("&lt;script&gt;x&lt;/script&gt;|`a`"),
        "{html}"
    );
    assert_eq!(html.matches("<script>").count(), 1);
}

#[test]
fn a_job_summary_has_the_same_in_short() {
    let run = project().run(["report", "-", "--format", "markdown"]);
    assert_snapshot!(named(&project(), &run.to_string()), @r#"
    $ contactctl report - --format markdown
    <!-- contactctl report -->

    # Contacts on 2026-11-24

    2 accounts\. Commit [2] of 2026-11-01\.

    ## Needs attention

    **2 warnings**

    warn `emergency-not-alias`\: 1

    | Where | Problem | Since |
    | --- | --- | --- |
    | `contacts/bistro.toml:9` | emergency contact `@anna` is one person | 2026-11-01, commit [2] |

    warn `stale-contact`\: 1

    | Where | Problem | Since |
    | --- | --- | --- |
    | `contacts/directory.toml:9` | `@ola` was last verified 633 days ago | 2026-03-02 |

    <details><summary>Support hours</summary>

    Hours of support on each day of the week from 2026-11-23 to 2026-11-29, in the time zone that the row shows\.

    | Account | Mon | Tue | Wed | Thu | Fri | Sat | Sun | Week | Closed |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | bistro | 8 | 8 | 8 | 8 | 8 | 0 | 0 | 40 | Mon–Fri 00\:00–09\:00, 17\:00–24\:00; Sat–Sun all day (Europe/Warsaw) |
    | tavern | 0 | 0 | 0 | 0 | 6 | 7\.5 | 1\.5 | 15 | Mon–Thu all day; Fri 00\:00–18\:00; Sat 01\:30–18\:00; Sun 01\:30–24\:00 (America/New\_York) |

    Clock changes in the coming year:

    - 2027-03-14\: 60 min forward in America/New\_York
    - 2027-03-28\: 60 min forward in Europe/Warsaw
    - 2027-10-31\: 60 min back in Europe/Warsaw
    - 2027-11-07\: 60 min back in America/New\_York

    </details>

    <details><summary>Contacts by account</summary>

    The number is how many people are behind the contacts\. With “\+” there may be more\: the directory does not have an address, or the members of an alias\. “?” means that the directory has none of these people\.

    | Account | Alert Contacts | Technical Emergency Contacts | Technical Non-Emergency Contacts | Operational contact for merchant issues | Operational contact (for Google) | Operational contact (to share with users) |
    | --- | --- | --- | --- | --- | --- | --- |
    | bistro | only 1\: `anna@bistro.example` | only 1\: `@anna` | 2\: `@platform` | field not in the portal | ?\: `@oncall` | ?\: `help@bistro.example` |
    | tavern | ?\: `ola@tavern.example` | ?\: `oncall@tavern.example` | ?\: `api@tavern.example` | ?\: `merchants@tavern.example` | ?\: `escalations@tavern.example` | ?\: `help@tavern.example` |

    </details>

    <details><summary>People by field</summary>

    An account whose field reaches one person alone has a single point of failure\: while this person is away, nobody is reached\.

    | Field | Accounts | Several people | One person alone | Number not known |
    | --- | --- | --- | --- | --- |
    | Alert Contacts | 2 | 0 | 1 | 1 |
    | Technical Emergency Contacts | 2 | 0 | 1 | 1 |
    | Technical Non-Emergency Contacts | 2 | 1 | 0 | 1 |
    | Operational contact for merchant issues | 1 | 0 | 0 | 1 |
    | Operational contact (for Google) | 2 | 0 | 0 | 2 |
    | Operational contact (to share with users) | 2 | 0 | 0 | 2 |

    | Person | Fields that reach nobody else |
    | --- | --- |
    | `@anna` | 2 |

    </details>

    <details><summary>Last test of each address</summary>

    | Last test | Entries |
    | --- | --- |
    | more than 365 days ago | 1 |
    | never | 2 |
    | 181 to 365 days ago | 0 |
    | 91 to 180 days ago | 0 |
    | at most 90 days ago | 1 |

    </details>

    <details><summary>Portals</summary>

    **local (`embedded`, production)**

    Nothing is known of this portal, because `.contactctl/receipts` has no receipt of a sync from this repository to it\. The portal was not asked\.

    | State | Last seen | Accounts |
    | --- | --- | --- |
    | not known | – | 2\: bistro, tavern |

    </details>

    <details><summary>Changes</summary>

    To list changes here, specify a tag, a branch or a commit, for example\: `contactctl report contacts.html --since v1.2`

    </details>
    --- status 0
    "#);
}

#[test]
fn the_same_files_on_the_same_day_give_the_same_bytes() {
    let project = project();
    let at = |time| project.run(["report", "-", "--now", time]).stdout;
    let morning = at("2026-11-24T00:00:00Z");
    assert_eq!(morning, at("2026-11-24T23:59:59Z"));
    assert_ne!(morning, at("2026-11-25T00:00:00Z"));
}
