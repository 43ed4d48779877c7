// asks: reading the time takes the entry out
// modelled on: own: the repaired twin of the singleton
using System;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public sealed class RequestTimes
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _started = new();

    public void Begin(HttpContext context) => _started[context.TraceIdentifier] = DateTimeOffset.UtcNow;

    public TimeSpan End(HttpContext context) =>
        _started.TryRemove(context.TraceIdentifier, out var start) ? DateTimeOffset.UtcNow - start : TimeSpan.Zero;
}

public static class RequestTimesRegistration
{
    public static IServiceCollection AddRequestTimes(this IServiceCollection services) => services.AddSingleton<RequestTimes>();
}
