// asks: a branch stores the marked object, the other returns without it
// modelled on: dotnet/runtime#27654
using System;
using System.Collections.Generic;
using System.Threading.Channels;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Beacon
{
    public Beacon(int channel) => Channel = channel;
    public int Channel { get; }
}

public sealed class Radio
{
    private readonly List<Beacon> _beacons = new();

    public bool Add(int channel, int limit)
    {
        var beacon = new Beacon(channel); // expect: LG2007
        if (_beacons.Count >= limit)
            return false;

        _beacons.Add(beacon);
        return true;
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
