using System.Text.RegularExpressions;
using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Tracing;

namespace LifetimeGuard.Harness.Judging;

/// <summary>A stack as the source tells it: the app's frames only, with the names that were written, not those that the compiler made of them.</summary>
internal static partial class SourceStack
{
    public static IReadOnlyList<SourceFrame> Of(IEnumerable<CodePlace> places, SiteResolver symbols)
    {
        List<SourceFrame> frames = [];
        foreach (var place in places.Where(place => !place.IsFramework))
        {
            var frame = symbols.Resolve(place.Module!, place.Token, place.Offset, NameInSource(place.Method));
            // Below an async method's body stands the method that set it going: same name, no line of its own.
            bool isItsStart = frame.File is null && frames.Count > 0 && frames[^1].Method == frame.Method;
            if (!isItsStart)
                frames.Add(frame);
        }

        return frames;
    }

    internal static string NameInSource(string method)
    {
        string name = StateMachine().Replace(method, "$1.$2");
        name = LocalFunction().Replace(name, "$1.$2.$3");
        name = Lambda().Replace(name, "$1.$2 (lambda)");
        return name.Replace("<Main>$", "Main").Replace("<<Main>$>", "Main").Replace("<Main>", "Main").Replace('+', '.');
    }

    // Window+<RunAsync>d__8.MoveNext
    [GeneratedRegex(@"^(.+?)[+.]<<?([\w.]+)>?\$?>d(?:__\d+)?(?:`\d+)?(?:\[.*\])?\.MoveNext$")]
    private static partial Regex StateMachine();

    // Window.<RunAsync>g__Ask|8_0, with or without a closure class before it
    [GeneratedRegex(@"^(.+?)(?:[+.]<>c(?:__DisplayClass[\d_]+)?)?\.<([\w.]+)>g__(\w+)\|[\d_]+$")]
    private static partial Regex LocalFunction();

    // Window+<>c.<RunAsync>b__2_0
    [GeneratedRegex(@"^(.+?)(?:[+.]<>c(?:__DisplayClass[\d_]+)?)?\.<([\w.]+)>\$?b__[\d_]+$")]
    private static partial Regex Lambda();
}
