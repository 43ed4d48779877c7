// asks: the field looks at a watcher that others own; the setter only moves its handler
// modelled on: aelassas/servy#804
using System;
using System.IO;

public sealed class ChangeCounter
{
    private FileSystemWatcher _source;

    public int Count { get; private set; }

    public FileSystemWatcher Source
    {
        get => _source;
        set
        {
            if (_source != null)
                _source.Changed -= OnChanged;
            _source = value;
            if (_source != null)
                _source.Changed += OnChanged;
        }
    }

    private void OnChanged(object sender, FileSystemEventArgs e) => Count++;
}
