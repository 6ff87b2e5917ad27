//! Support hours: days, times of day, and windows of both.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the week, Monday first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl Day {
    /// All days, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Mon,
        Self::Tue,
        Self::Wed,
        Self::Thu,
        Self::Fri,
        Self::Sat,
        Self::Sun,
    ];

    /// Returns the word for it in files and API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mon => "mon",
            Self::Tue => "tue",
            Self::Wed => "wed",
            Self::Thu => "thu",
            Self::Fri => "fri",
            Self::Sat => "sat",
            Self::Sun => "sun",
        }
    }

    /// Returns the day with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.as_str() == name)
    }
}

/// A time of day in minutes after midnight, `00:00` to `24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u16);

impl Time {
    /// The end of the day, `24:00`.
    pub const DAY: Self = Self(24 * 60);

    /// Reads `HH:MM`; `24:00` is the end of the day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let minute = two_digits(minutes)?;
        let time = Self(two_digits(hours)? * 60 + minute);
        (minute < 60 && time <= Self::DAY).then_some(time)
    }

    /// Returns the time that is `minutes` after midnight; `None` for more than a day.
    #[must_use]
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes > Self::DAY.0 {
            return None;
        }
        Some(Self(minutes))
    }

    /// Returns the minutes after midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

fn two_digits(text: &str) -> Option<u16> {
    let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for Time {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!("`{text}` is not a time of day, HH:MM"))
        })
    }
}

/// One window of support hours, as it is pushed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The IANA name of the time zone.
    pub time_zone: String,
    /// The days on which it opens, Monday first, each once.
    pub days: Vec<Day>,
    /// The time at which it opens.
    pub opens: Time,
    /// The time at which it closes; `24:00` is the end of the day.
    pub closes: Time,
    /// `true` if `closes` is on the next day.
    #[serde(default)]
    pub overnight: bool,
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days: Vec<_> = self.days.iter().map(|day| day.as_str()).collect();
        write!(f, "{} {}-{}", days.join(","), self.opens, self.closes)?;
        if self.overnight {
            f.write_str(" (next day)")?;
        }
        write!(f, " {}", self.time_zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_hours_and_minutes_of_a_day() {
        assert_eq!(Time::parse("09:05").map(Time::minutes), Some(545));
        assert_eq!(Time::parse("24:00"), Some(Time::DAY));
        assert_eq!(Time::from_minutes(1440), Some(Time::DAY));
        assert_eq!(Time::from_minutes(1441), None);
        for text in ["24:01", "9:00", "09:60", "0900", "", "+9:00", "09:00:00"] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }
}
