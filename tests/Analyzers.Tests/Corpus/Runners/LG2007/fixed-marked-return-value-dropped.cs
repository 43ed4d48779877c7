// asks: the marked return value goes into a field
// modelled on: danielmoore/WpfIgniter#7
using System;
using System.Collections.Generic;
using LifetimeGuard.Runtime.Annotations;

public sealed class Topic
{
    private readonly List<WeakReference<Action<string>>> _listeners = new();

    [return: MustStore]
    public object Listen(Action<string> listener)
    {
        _listeners.Add(new WeakReference<Action<string>>(listener));
        return listener;
    }

    public int Count => _listeners.Count;
}

public sealed class Toast
{
    private readonly object _listening;

    public Toast(Topic topic) => _listening = topic.Listen(OnText);

    public bool Listening => _listening != null;
    public string Last { get; private set; } = "";

    private void OnText(string text) => Last = text;
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
