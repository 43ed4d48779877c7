// asks: SetCallback is a managed method that keeps the delegate in a field of its own
// modelled on: gmamaladze/globalmousekeyhook#64
using System;
using System.Collections.Generic;

public sealed class Bridge
{
    private Action<int> _callback;

    public void SetCallback(Action<int> callback) => _callback = callback;

    public void Deliver(int value) => _callback?.Invoke(value);
}

public sealed class Panel
{
    private readonly List<int> _values = new();

    public Panel(Bridge bridge) => bridge.SetCallback(value => _values.Add(value));

    public int Count => _values.Count;
}
