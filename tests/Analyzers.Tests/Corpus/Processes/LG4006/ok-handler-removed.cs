// asks: a handler is only taken away here
// modelled on: own: the other half of a subscription
using System;
using System.Diagnostics;

public sealed class Follower
{
    private readonly Process _leader;

    public Follower(Process leader) => _leader = leader;

    public int Ended { get; private set; }

    public void Detach() => _leader.Exited -= OnExited;

    private void OnExited(object sender, EventArgs e) => Ended++;
}
