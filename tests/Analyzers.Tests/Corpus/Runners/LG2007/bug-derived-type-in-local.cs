// asks: the class derives from a marked class and is kept in a local that ends with the method
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
        var watch = new FileWatch(path); // expect: LG2007
        watch.Changed += _ => _lines++;
        watch.Enabled = true;
    }

    public int Lines => _lines;
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
