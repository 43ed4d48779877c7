using System.Diagnostics;

namespace LifetimeGuard.Runtime.Tests.Support;

/// <summary>Waits for what will be true soon.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        long startedAt = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(startedAt) < Limit, $"after {Limit.TotalSeconds} s still not: {what}");
            await Task.Delay(10);
        }
    }
}
