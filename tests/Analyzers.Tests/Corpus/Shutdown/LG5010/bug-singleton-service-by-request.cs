// asks: an instance field of a type that is registered as a singleton in the same program, keyed by request
// modelled on: own: the singleton of the catalogue's sentence
using System;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public sealed class RequestTimes
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _started = new(); // expect: LG5010

    public void Begin(HttpContext context) => _started[context.TraceIdentifier] = DateTimeOffset.UtcNow; // expect-or: LG5010

    public TimeSpan Elapsed(HttpContext context) =>
        _started.TryGetValue(context.TraceIdentifier, out var start) ? DateTimeOffset.UtcNow - start : TimeSpan.Zero;
}

public static class RequestTimesRegistration
{
    public static IServiceCollection AddRequestTimes(this IServiceCollection services) => services.AddSingleton<RequestTimes>();
}
