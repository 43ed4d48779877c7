// asks: GetProcesses of a type of this program
// modelled on: own: a name is not an API
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class Cluster
{
    private readonly List<string> _names = new();

    public IReadOnlyList<string> GetProcesses() => _names;

    public string First() => GetProcesses().FirstOrDefault();
}
