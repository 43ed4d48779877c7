// asks: an instance collection that only grows, in a type registered per scope: it goes with the request
// modelled on: own: not static, not a singleton
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;

public sealed class RequestNotes
{
    private readonly List<string> _notes = new();

    public void Add(string note) => _notes.Add(note);

    public override string ToString() => string.Join("; ", _notes);
}

public static class RequestNotesRegistration
{
    public static IServiceCollection AddRequestNotes(this IServiceCollection services) => services.AddScoped<RequestNotes>();
}
