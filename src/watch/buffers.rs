//! The buffers of an editor: texts that count instead of those on disk until they are closed.

use super::{Watch, exists, is_file};
use crate::config::Config as Settings;
use crate::text::{Content, SourceFile};

impl Watch {
    /// Makes `file` count instead of the file on disk at its path, which need not exist. Something that a
    /// check would not read is not shown. Returns `true` if the snapshot changed.
    pub fn set_buffer(&mut self, file: SourceFile) -> bool {
        let path = file.path.clone();
        let is_elsewhere = path == self.project.config && self.moves_contacts(&file);
        self.buffers.insert(path.clone(), file);
        if is_elsewhere {
            self.is_behind = true;
        }
        self.show_buffer(&path)
    }

    /// Returns `true` if `config` names another contacts folder than the configuration before.
    fn moves_contacts(&self, config: &SourceFile) -> bool {
        let before = self.snapshot.as_ref();
        let before = before.and_then(|before| before.file(&config.path));
        let [before, after] = [before, Some(config)].map(Settings::as_far_as_readable);
        before.contacts != after.contacts
    }

    /// Makes the file on disk at `path` count again. Returns `true` if the snapshot changed.
    pub fn drop_buffer(&mut self, path: &str) -> bool {
        if self.buffers.remove(path).is_none() {
            return false;
        }
        let file = self.project.root.join(path);
        // Something that is no file must not be opened: a pipe would wait for a writer.
        let on_disk = if is_file(&file) || !exists(&file) {
            self.project.read(path)
        } else {
            Ok(None)
        };
        let Some(snapshot) = &mut self.snapshot else {
            return false;
        };
        let known = snapshot.file(path);
        if known.is_some_and(|known| matches!(known.content, Content::Unread(_))) {
            return false;
        }
        if let Ok(Some(file)) = on_disk
            && path != self.project.config
            && self.stamps.has(path)
        {
            return snapshot.replace(file);
        }
        // A walk finds out what is there now, and whether it is checked.
        snapshot.remove(path);
        self.stamps.forget(path);
        self.is_behind = true;
        true
    }

    fn show_buffer(&mut self, path: &str) -> bool {
        let (Some(buffer), Some(snapshot)) = (self.buffers.get(path), &mut self.snapshot) else {
            return false;
        };
        match snapshot.file(path) {
            // Something that is not read stays so, whatever an editor has in its place.
            Some(known) if matches!(known.content, Content::Unread(_)) => false,
            Some(_) => snapshot.replace(buffer.clone()),
            None if self.project.takes_new(path, &self.layout) => snapshot.set(buffer.clone()),
            None => false,
        }
    }
}
