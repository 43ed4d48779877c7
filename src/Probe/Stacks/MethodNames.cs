using System.Reflection;
using System.Text;

namespace LifetimeGuard.Probe.Stacks;

/// <summary>Turns the compiler's names back into the source's: <c>Shop.Cart+&lt;LoadAsync&gt;d__3.MoveNext</c> is Shop.Cart.LoadAsync.</summary>
internal static class MethodNames
{
    public static string Of(MethodBase method) =>
        method.Name == "MoveNext" && method.DeclaringType is { } type && IsStateMachine(type)
            ? OfStateMachine(type)
            : Join(method.DeclaringType, Source(method.Name));

    /// <summary>The async method or iterator that a state machine was made from.</summary>
    public static string OfStateMachine(Type type) =>
        KickoffOf(type) is { } kickoff ? Join(type.DeclaringType, Source(kickoff)) : Join(type, "");

    public static bool IsStateMachine(Type type) => KickoffOf(type) is not null;

    /// <summary>The metadata name of the method that a state machine was made from; null when it is none.</summary>
    public static string? KickoffOf(Type type)
    {
        int end = type.Name.LastIndexOf(">d", StringComparison.Ordinal);
        return end > 0 && type.Name[0] == '<' ? type.Name[1..end] : null;
    }

    /// <summary><c>&lt;Main&gt;b__0_1</c> is "Main (lambda)", <c>&lt;Main&gt;g__Loop|0_0</c> is "Main.Loop".</summary>
    private static string Source(string name)
    {
        if (name.Length == 0 || name[0] != '<')
            return name;

        int end = name.LastIndexOf('>');
        string outer = Source(name[1..end]);
        string rest = name[(end + 1)..];
        if (rest.StartsWith("b__", StringComparison.Ordinal))
            return outer + " (lambda)";
        if (rest.StartsWith("g__", StringComparison.Ordinal))
            return outer + "." + rest[3..(rest.IndexOf('|') is var bar and > 0 ? bar : rest.Length)];
        return outer;
    }

    private static string Join(Type? type, string method)
    {
        var text = new StringBuilder(method);
        for (; type is not null; type = type.DeclaringType)
        {
            if (type.Name[0] == '<')
                continue;   // a closure or state machine
            string name = type.Name;
            int arity = name.IndexOf('`');
            if (text.Length > 0)
                text.Insert(0, '.');
            text.Insert(0, arity > 0 ? name[..arity] : name);
            if (type.DeclaringType is null && type.Namespace is { Length: > 0 } space)
                text.Insert(0, space + ".");
        }

        return text.ToString();
    }
}
