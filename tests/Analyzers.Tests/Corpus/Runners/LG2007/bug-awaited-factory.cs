// asks: a method marked as a whole, asynchronous; what the await gives is dropped
// modelled on: dotnet/docs#29255
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LifetimeGuard.Runtime.Annotations;

public sealed class Subscription
{
    public string Topic { get; init; }
}

public sealed class Broker
{
    private readonly List<string> _topics = new();

    [MustStore]
    public async Task<Subscription> SubscribeAsync(string topic, CancellationToken token)
    {
        await Task.Delay(1, token);
        _topics.Add(topic);
        return new Subscription { Topic = topic };
    }
}

public static class Setup
{
    public static async Task RunAsync(Broker broker, CancellationToken token)
    {
        await broker.SubscribeAsync("orders", token); // expect: LG2007
        Console.WriteLine("subscribed");
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
