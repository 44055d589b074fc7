//! The sentences of the program, in the user's language: Fluent messages from `assets/words`.
//!
//! What the pack knows carries its own languages; here is only what the program itself says.

mod faults;
mod format;
mod group;
mod returned;
mod told;
mod weights;

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

use crate::domain::Language;

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

macro_rules! texts {
    ($folder:literal) => {
        [
            include_str!(concat!("../../assets/words/", $folder, "/labels.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/documents.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/terminal.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/workshop.ftl")),
            include_str!(concat!("../../assets/words/", $folder, "/event.ftl")),
            #[cfg(feature = "gui")]
            include_str!(concat!("../../assets/words/", $folder, "/window.ftl")),
        ]
    };
}

impl Words {
    /// The messages of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (tag, texts): (LanguageIdentifier, _) = match language {
            Language::French => (langid!("fr-FR"), texts!("fr")),
            Language::English => (langid!("en-GB"), texts!("en")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolating marks are for mixed directions; fonts draw them as boxes.
        bundle.set_use_isolating(false);
        for text in texts {
            // A text with a fault gives the messages that are sound; a test keeps ours whole.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether a message exists.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message without arguments.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// A message with its arguments. An unknown key is shown as it is: a test finds it.
    #[must_use]
    pub fn tell(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|it| it.value()) else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}
