// asks: a class derived from Process adds the handler in its constructor and enables nothing
// modelled on: own: a process with a name
using System;
using System.Diagnostics;

public sealed class NamedChild : Process
{
    public NamedChild(string name, ProcessStartInfo info)
    {
        Name = name;
        StartInfo = info;
        Exited += OnEnd; // expect: LG4006
    }

    public string Name { get; }

    public bool Ended { get; private set; }

    private void OnEnd(object sender, EventArgs e) => Ended = true;
}
