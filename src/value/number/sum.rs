//! A number as far as it has been read, and what may be added to it.

use super::Atom;

/// How a part stands behind the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Side by side.
    Beside,
    /// Behind a joining word.
    Joined,
}

/// The groups above the last scale, and the places of the group now being read.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Sum {
    total: f64,
    current: f64,
    ones: bool,
    tens: bool,
    hundreds: bool,
    scale: Option<f64>,
    numeral: bool,
    /// A hundred multiplied what stood before it.
    by_hundred: bool,
    /// The share at its end was of the last scale («مليون ونصف»), which may be said again.
    shared: bool,
}

impl Sum {
    /// What it comes to.
    pub fn value(&self) -> f64 {
        self.total + self.current
    }

    /// The last scale that was said.
    pub fn scale(&self) -> Option<f64> {
        self.scale
    }

    /// The last scale, or the hundred that ends it: «two or three hundred» counts in hundreds.
    pub fn counts_in(&self) -> Option<f64> {
        self.scale.or((self.by_hundred && !self.ones && !self.tens).then_some(100.0))
    }

    /// Is there a hundred or a scale that «and» may stand behind?
    pub fn is_big(&self) -> bool {
        self.hundreds || self.scale.is_some()
    }

    /// Nothing but scales, the last of them just now.
    pub fn ends_in_scale(&self) -> bool {
        self.scale.is_some() && self.current == 0.0
    }

    /// Would `atom` multiply what stands directly before it?
    pub fn multiplied_by(&self, atom: Atom) -> bool {
        match atom {
            Atom::Scale(_) => true,
            Atom::Hundred(h) => h == 100.0 && self.current > 0.0,
            _ => false,
        }
    }

    /// With digits behind it: below its last scale, or below a hundred behind a hundred.
    pub fn plus_numeral(self, value: f64, link: Link) -> Option<Sum> {
        let behind_hundred =
            link == Link::Joined && self.hundreds && !self.ones && !self.tens && value < 100.0 && value > 0.0;
        let behind_scale = self.current == 0.0 && self.scale.is_some_and(|s| value < s);
        if self.shared || !(behind_hundred || behind_scale) {
            return None;
        }
        let current = self.current + value;
        Some(Sum { current, ones: true, tens: true, numeral: true, hundreds: behind_hundred, ..self })
    }

    /// With a whole number below its last scale behind it.
    pub fn plus_group(self, group: &Sum) -> Option<Sum> {
        let scale = self.scale.filter(|s| group.value() < *s && self.current == 0.0 && !self.shared)?;
        let (total, current) = (self.total + group.total, group.current);
        Some(Sum { total, current, scale: group.scale.or(Some(scale)), ..*group })
    }

    /// Digits at its start.
    pub fn of_numeral(value: f64) -> Sum {
        Sum { current: value, ones: true, tens: true, numeral: true, ..Sum::default() }
    }

    /// With a share behind it: of its last scale, or of one.
    pub fn plus_share(self, share: f64) -> Option<Sum> {
        match self.scale {
            _ if self.shared => None,
            Some(scale) if self.current == 0.0 => Some(Sum {
                total: self.total + share * scale,
                shared: true,
                ones: true,
                tens: true,
                hundreds: true,
                ..self
            }),
            _ if self.value().fract() != 0.0 => None,
            _ => Some(Sum {
                current: self.current + share,
                ones: true,
                tens: true,
                hundreds: true,
                numeral: true,
                ..self
            }),
        }
    }

    /// With decimals behind it («two point five»).
    pub fn with_decimals(self, decimals: f64) -> Option<Sum> {
        (self.scale.is_none() && self.current.fract() == 0.0).then_some(Sum {
            current: self.current + decimals,
            ones: true,
            tens: true,
            hundreds: true,
            numeral: true,
            ..self
        })
    }

    /// With `atom` behind it; `units_first` where «five and twenty» is 25.
    pub fn plus(self, atom: Atom, link: Link, units_first: bool) -> Option<Sum> {
        match atom {
            Atom::Scale(s) => self.times(s, link),
            _ if self.shared => None,
            Atom::One(v) if !self.ones && (v < 10.0 || !self.tens) && self.fits(v) => {
                Some(Sum { current: self.current + v, ones: true, tens: self.tens || v >= 10.0, ..self })
            }
            Atom::Ten(v) if !self.tens && self.fits(v) && (!self.ones || units_first && link == Link::Joined) => {
                Some(Sum { current: self.current + v, tens: true, ..self })
            }
            Atom::Hundred(v) => self.plus_hundred(v, link),
            Atom::Doubled(v) if self.current == 0.0 && self.scale.is_none_or(|s| v < s) => {
                Some(Sum { total: self.total + v, scale: Some(v / 2.0), ..Sum::default() })
            }
            Atom::Article if self == Sum::default() => Some(Sum { current: 1.0, ones: true, ..self }),
            _ => None,
        }
    }

    /// What is added must be smaller than the last scale; behind digits nothing is added.
    fn fits(&self, value: f64) -> bool {
        !self.numeral && self.scale.is_none_or(|s| value < s)
    }

    fn plus_hundred(self, v: f64, link: Link) -> Option<Sum> {
        let multiplies = v == 100.0 && link == Link::Beside && self.current > 0.0 && self.current < 100.0;
        if self.hundreds || self.scale.is_some_and(|s| v >= s) || self.numeral && !multiplies {
            return None;
        }
        let sum = Sum { hundreds: true, numeral: false, ..self };
        if self.current == 0.0 {
            return Some(Sum { current: v, ..sum });
        }
        multiplies.then_some(Sum { current: self.current * v, ones: false, tens: false, by_hundred: true, ..sum })
    }

    fn times(self, scale: f64, link: Link) -> Option<Sum> {
        let smaller = self.scale.is_none_or(|s| scale < s);
        if self.shared {
            // «a million and half a million»: the scale of the share, said again.
            return (link == Link::Beside && self.scale == Some(scale)).then_some(self);
        }
        let (total, count) = match (self.current > 0.0, link) {
            (true, Link::Joined) => return None,
            (true, Link::Beside) if smaller => (self.total, self.current),
            // «two thousand five hundred million»: the scale multiplies all that stands before it.
            (true, Link::Beside) if self.current >= 100.0 && self.value() < scale => (0.0, self.value()),
            (true, Link::Beside) => return None,
            (false, _) if self.total == 0.0 && self.scale.is_none() && !self.ones => (0.0, 1.0),
            (false, Link::Joined) if smaller => (self.total, 1.0),
            (false, Link::Beside) if !smaller => (0.0, self.total),
            (false, _) => return None,
        };
        Some(Sum { total: total + count * scale, scale: Some(scale), ..Sum::default() })
    }
}
