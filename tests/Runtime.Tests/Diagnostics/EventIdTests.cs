using System.Reflection;
using LifetimeGuard.Runtime.Tasks;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Tests.Diagnostics;

/// <summary>A log filter tells events by their number.</summary>
public sealed class EventIdTests
{
    [Fact]
    public void EventIds_AreUnique()
    {
        var messages = typeof(TaskScope).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .ToList();

        Assert.NotEmpty(messages);
        Assert.Empty(messages.GroupBy(message => message.EventId).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(message => $"{message.EventId} {message.EventName}"))));
    }
}
