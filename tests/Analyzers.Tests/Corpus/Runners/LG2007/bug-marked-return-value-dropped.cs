// asks: the mark is on the return value of a method whose type is object
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
    public Toast(Topic topic) => topic.Listen(OnText); // expect: LG2007

    public string Last { get; private set; } = "";

    private void OnText(string text) => Last = text;
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
