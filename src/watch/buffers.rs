//! The buffers of an editor: texts that count instead of those on disk until they are closed.

use super::burst::Message;
use super::{Watch, exists, is_file};
use crate::project::Stamps;
use crate::text::{Content, SourceFile};

impl Watch {
    /// Makes `file` count instead of the file on disk at its path, which need not exist. Something that a
    /// check would not read is not shown. Returns `true` if the snapshot changed.
    pub fn set_buffer(&mut self, file: SourceFile) -> bool {
        let path = file.path.clone();
        self.buffers.insert(path.clone(), file);
        self.show_buffer(&path)
    }

    /// Makes the file on disk at `path` count again. Returns `true` if the snapshot changed.
    pub fn drop_buffer(&mut self, path: &str) -> bool {
        if self.buffers.remove(path).is_none() {
            return false;
        }
        let is_file = is_file(&self.project.root.join(path));
        // Something that is no file must not be opened: a pipe would wait for a writer.
        let on_disk = if is_file || !exists(&self.project.root.join(path)) {
            self.project.read(path)
        } else {
            Ok(None)
        };
        let Some(snapshot) = &mut self.snapshot else {
            return false;
        };
        if let Ok(Some(file)) = on_disk {
            return snapshot.replace(file);
        }
        // A walk finds out what else is there now.
        self.stamps = Stamps::default();
        let _waits = self.sender.send(Message::Walk);
        snapshot.remove(path)
    }

    /// Puts the buffers into the snapshot, after the files were read.
    pub(super) fn show_buffers(&mut self) {
        let paths: Vec<_> = self.buffers.keys().cloned().collect();
        for path in paths {
            self.show_buffer(&path);
        }
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
