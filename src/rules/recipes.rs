//! The rules about recipes, by which copies of a portal's page are read. [`crate::check`] applies them.

rule! {
    /// A recipe has an error, such as a text that no page can have, or one with two meanings.
    ///
    /// ## Why
    ///
    /// With most errors, a recipe is not used, so no page of the portal can be read. A label must
    /// have one meaning. For example, two fields cannot have the same label, and a label cannot
    /// also be the button that saves the page.
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
    /// A recipe reads a sample page differently from what the sample's `.expected.json` file lists,
    /// or the sample cannot be compared.
    ///
    /// ## Why
    ///
    /// The sample is a copy of the portal's page. If the recipe does not fit the sample, it may not
    /// fit the page either. For example, the portal has renamed a label, or a change to the recipe
    /// introduced a mistake. A sample cannot be compared without its recipe and its
    /// `.expected.json` file.
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
