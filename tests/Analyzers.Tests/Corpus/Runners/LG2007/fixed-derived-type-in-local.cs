// asks: the local is assigned to a property of the owner at the end
// modelled on: Somfic/EliteAPI#9
using System;
using System.IO;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public abstract class Watch
{
    public bool Enabled { get; set; }
}

public sealed class FileWatch : Watch
{
    public FileWatch(string path) => Path = path;
    public string Path { get; }
    public event Action<string> Changed;
    public void Touch() => Changed?.Invoke(Path);
}

public sealed class Journal
{
    private int _lines;

    public Journal(string path)
    {
        var watch = new FileWatch(path);
        watch.Changed += _ => _lines++;
        watch.Enabled = true;
        Source = watch;
    }

    public Watch Source { get; }
    public int Lines => _lines;
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
