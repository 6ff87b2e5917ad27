//! The rules about recipes, by which copies of a portal's page are read. [`crate::check`] applies them.

rule! {
    /// A recipe has an error: a text that no page can have, or one with two meanings.
    ///
    /// ## Why
    ///
    /// A recipe with an error is not used, so no page of the portal can be read. The labels of two
    /// fields must differ, and a text that marks the end of a field does so for every field, so
    /// each text can have only one meaning.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # recipes/my-portal.toml
    /// [[field]]
    /// key = "alert"
    /// labels = ["Alert contacts", "Save"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # recipes/my-portal.toml
    /// [[field]]
    /// key = "alert"
    /// labels = ["Alert contacts"]
    /// ```
    RECIPE_ERROR = "recipe-error", Error,
}

rule! {
    /// A recipe reads a sample page differently from what the sample's `.expected.json` file lists.
    ///
    /// ## Why
    ///
    /// The sample is a copy of the portal's page. If the recipe does not fit the sample, it does
    /// not fit the page either: the portal has renamed a label, or a change to the recipe
    /// introduced a mistake.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # recipes/my-portal.toml; the page says "Alerts go to"
    /// [[field]]
    /// key = "alert"
    /// labels = ["Alarm Contacts"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # recipes/my-portal.toml; the page says "Alerts go to"
    /// [[field]]
    /// key = "alert"
    /// labels = ["Alarm Contacts", "Alerts go to"]
    /// ```
    RECIPE_SAMPLE = "recipe-sample", Error,
}

rule! {
    /// The configuration of a portal specifies a recipe that does not exist.
    ///
    /// ## Why
    ///
    /// Without the recipe, no page of the portal can be read: `contactctl attest --paste` ends with
    /// an error.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// # contactctl.toml
    /// [portals.google]
    /// kind = "manual"
    /// environment = "production"
    /// recipe = "action-center"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// # contactctl.toml
    /// [portals.google]
    /// kind = "manual"
    /// environment = "production"
    /// recipe = "actions-center"
    /// ```
    UNKNOWN_RECIPE = "unknown-recipe", Error,
}
