//! The words of a mock portal in three languages.

use contactctl::contact::Field;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    English,
    Polish,
    German,
}

pub struct Words {
    pub caption: &'static str,
    pub production: &'static str,
    pub sandbox: &'static str,
    pub title: &'static str,
    pub save: &'static str,
    pub discard: &'static str,
    pub edit: &'static str,
    pub add: &'static str,
    pub users: &'static str,
    pub history: &'static str,
    pub placeholder: &'static str,
    pub unsaved: &'static str,
    pub loading: &'static str,
    pub more: &'static str,
    pub empty: &'static str,
    pub required: &'static str,
    pub edited: &'static str,
    pub role: &'static str,
    pub sign_out: &'static str,
    pub help: &'static str,
}

pub fn words(tongue: Tongue) -> Words {
    match tongue {
        Tongue::English => Words {
            caption: "Partner ID:",
            production: "Production",
            sandbox: "Sandbox",
            title: "Contact information",
            save: "Save",
            discard: "Discard",
            edit: "Edit",
            add: "Add",
            users: "Users",
            history: "Change history",
            placeholder: "Add an e-mail address",
            unsaved: "You have unsaved changes",
            loading: "Loading…",
            more: "more",
            empty: "Not set",
            required: "Required",
            edited: "Last edited by",
            role: "Editor",
            sign_out: "Sign out",
            help: "Questions? Write to",
        },
        Tongue::Polish => Words {
            caption: "Identyfikator partnera:",
            production: "Środowisko produkcyjne",
            sandbox: "Środowisko testowe",
            title: "Informacje kontaktowe",
            save: "Zapisz",
            discard: "Odrzuć",
            edit: "Edytuj",
            add: "Dodaj",
            users: "Użytkownicy",
            history: "Historia zmian",
            placeholder: "Dodaj adres e-mail",
            unsaved: "Masz niezapisane zmiany",
            loading: "Wczytywanie…",
            more: "więcej",
            empty: "Nie ustawiono",
            required: "Wymagane",
            edited: "Ostatnia edycja:",
            role: "Edytujący",
            sign_out: "Wyloguj się",
            help: "Masz pytania? Napisz na",
        },
        Tongue::German => Words {
            caption: "Partner-ID:",
            production: "Produktion",
            sandbox: "Testumgebung",
            title: "Kontaktdaten",
            save: "Speichern",
            discard: "Verwerfen",
            edit: "Bearbeiten",
            add: "Hinzufügen",
            users: "Nutzer",
            history: "Änderungsverlauf",
            placeholder: "E-Mail-Adresse hinzufügen",
            unsaved: "Es gibt ungespeicherte Änderungen",
            loading: "Wird geladen…",
            more: "weitere",
            empty: "Nicht festgelegt",
            required: "Pflichtfeld",
            edited: "Zuletzt bearbeitet von",
            role: "Bearbeiter",
            sign_out: "Abmelden",
            help: "Fragen? Schreiben Sie an",
        },
    }
}

/// Labels that are no field's: what a renamed or new field would have.
pub const NEW_LABELS: [&str; 4] = [
    "Escalation contacts",
    "Osoby do kontaktu w sprawie faktur",
    "Rechnungskontakt",
    "Operational contact (for partners)",
];

pub fn label(tongue: Tongue, field: Field) -> &'static str {
    let at = Field::ALL
        .iter()
        .position(|known| *known == field)
        .expect("a field");
    let labels = match tongue {
        Tongue::English => [
            "Alert Contacts",
            "Technical Emergency Contacts",
            "Technical Non-Emergency Contacts",
            "Operational contact for merchant issues",
            "Operational contact (for Google)",
            "Operational contact (to share with users)",
            "Operational Support",
        ],
        Tongue::Polish => [
            "Kontakty z alertem",
            "Kontakty alarmowe w sprawach technicznych",
            "Osoby do kontaktu w sprawach technicznych",
            "Kontakt w sprawach operacyjnych sprzedawcy",
            "Kontakt operacyjny (w przypadku Google)",
            "Kontakt operacyjny (udostępniany użytkownikom)",
            "Pomoc operacyjna",
        ],
        Tongue::German => [
            "Warnkontakte",
            "Technische Notfallkontakte",
            "Technische Kontakte (kein Notfall)",
            "Ansprechpartner für Händlerfragen",
            "Ansprechpartner (für Google)",
            "Ansprechpartner (für Nutzer)",
            "Betriebszeiten",
        ],
    };
    labels[at]
}

/// A helper text. It never has an address.
pub fn helper(tongue: Tongue, field: Field) -> &'static str {
    match (tongue, field) {
        (Tongue::English, Field::Alert) => "People who can fix problems in production.",
        (Tongue::English, Field::TechnicalEmergency) => {
            "Who is called first. Use a paging alias if you have one."
        }
        (Tongue::English, Field::OperationalForUsers) => {
            "This address is given to users for refunds and changes."
        }
        (Tongue::English, _) => "Up to 10 contacts can be added here.",
        (Tongue::Polish, Field::Alert) => {
            "Osoby, które mogą rozwiązać problemy w środowisku produkcyjnym."
        }
        (Tongue::Polish, Field::OperationalForUsers) => {
            "Ten adres zobaczą użytkownicy w sprawach zwrotów."
        }
        (Tongue::Polish, _) => "Możesz dodać do 10 osób.",
        (Tongue::German, _) => "Hier können bis zu 10 Kontakte stehen.",
    }
}
