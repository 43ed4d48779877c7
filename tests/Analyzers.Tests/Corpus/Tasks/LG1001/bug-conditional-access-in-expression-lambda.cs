// asks: ?. inside an expression lambda that is converted to Action and returned
// modelled on: microsoft/vs-threading test VSTHRD110, ConditionalAccess_ProducesDiagnostic
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface ILink { Task CloseAsync(); bool Open { get; } }

public sealed class Links
{
    private readonly Dictionary<string, ILink> _links = new();

    public void Add(string name, ILink link) => _links[name] = link;

    public Action Closer(string name)
    {
        _links.TryGetValue(name, out var link);
        return () => link?.CloseAsync(); // expect: LG1001
    }
}
