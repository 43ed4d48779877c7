using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LifetimeGuard.Probe.Stacks;

/// <summary>Reads the app's frames out of a stack that was captured while something started. Not thread-safe: one look, one reader.</summary>
internal sealed class StackReader(Modules modules)
{
    private const int MostFrames = 12;

    // What the compiler puts around an async Main.
    private const string EntryStub = "<Main>";

    private readonly Dictionary<MethodBase, Known> _known = [];

    /// <summary>
    /// The frames of the app, nearest first. An async method that goes on after a wait is the outermost: what is outside it on the
    /// thread is whoever ended the wait, not who called the method.
    /// </summary>
    /// <param name="stack">Innermost first, as captured.</param>
    /// <param name="startedBy">The state machine of an async method whose own frames are not its starter; null for anything else.</param>
    public StartSite Read(StackTrace stack, Type? startedBy = null)
    {
        var frames = new List<Frame>();
        bool framework = false;
        int first = startedBy is null ? 0 : AfterOwnFrames(stack, startedBy);
        for (int i = first; i < stack.FrameCount && frames.Count < MostFrames; i++)
        {
            if (stack.GetFrame(i) is not { } frame || frame.GetMethod() is not { } method)
                continue;

            var known = Know(method);
            if (known.IsApp)
                frames.Add(new Frame(known.Name, known.Module, known.Token, frame.GetILOffset()));
            else if (known.StateMachine is not null && frames.Count == 0)
                framework = true;

            if (known.StateMachine is null)
                continue;
            if (IsResumed(stack, i))
                break;
            i = AfterKickoff(stack, i + 1, known.StateMachine) - 1;
        }

        return new StartSite(frames, InsideFramework: framework || frames.Count == 0);
    }

    /// <summary>Whether nothing but <paramref name="isPlumbing"/> stands between the start and the app's nearest frame.</summary>
    public bool IsDirect(StackTrace stack, Predicate<Type> isPlumbing)
    {
        for (int i = 0; i < stack.FrameCount; i++)
        {
            if (stack.GetFrame(i)?.GetMethod() is not { DeclaringType: { } type } method || modules.IsOwn(method.Module))
                continue;
            if (Know(method).IsApp)
                return true;
            if (!isPlumbing(type))
                return false;
        }

        return false;
    }

    public string NameOf(MethodBase method) => Know(method).Name;

    public Frame Declared(MethodBase method)
    {
        var known = Know(method);
        return new Frame(known.Name, known.Module, known.Token, -1);
    }

    private int AfterOwnFrames(StackTrace stack, Type stateMachine)
    {
        for (int i = 0; i < stack.FrameCount; i++)
        {
            if (stack.GetFrame(i)?.GetMethod() is { } method && Know(method).StateMachine is { } machine && Definition(machine) == Definition(stateMachine))
                return AfterKickoff(stack, i + 1, machine);
        }

        return 0;
    }

    /// <summary>
    /// An async method's first part runs as Caller, Method, Start, Method's MoveNext. The plain Method among them starts the
    /// state machine and has no line of its own; the just-in-time compiler may have dissolved it in its caller.
    /// </summary>
    private int AfterKickoff(StackTrace stack, int from, Type stateMachine)
    {
        for (int i = from; i < stack.FrameCount; i++)
        {
            if (stack.GetFrame(i)?.GetMethod() is not { } method)
                continue;
            if (method.DeclaringType?.Namespace == "System.Runtime.CompilerServices")
                continue;
            bool isKickoff = method.DeclaringType is { } type && stateMachine.DeclaringType is { } owner
                && Definition(type) == Definition(owner)
                && method.Name.Replace('.', '-') == MethodNames.KickoffOf(stateMachine)?.Replace('.', '-');
            return isKickoff ? i + 1 : from;
        }

        return from;
    }

    /// <summary>Begun by its builder's Start, or resumed by the task it waited for.</summary>
    private static bool IsResumed(StackTrace stack, int moveNext)
    {
        var caller = moveNext + 1 < stack.FrameCount ? stack.GetFrame(moveNext + 1)?.GetMethod() : null;
        return caller is null
            || (caller.Module == typeof(object).Module
                && !(caller.Name == "Start" && caller.DeclaringType?.Namespace == "System.Runtime.CompilerServices"));
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private Known Know(MethodBase method)
    {
        if (_known.TryGetValue(method, out var known))
            return known;

        var type = method.DeclaringType;
        bool isMachine = type is not null && method.Name == "MoveNext" && typeof(IAsyncStateMachine).IsAssignableFrom(type) && MethodNames.IsStateMachine(type);
        return _known[method] = new Known(
            MethodNames.Of(method),
            modules.PathOf(method.Module),
            Token(method),
            modules.IsApp(method.Module) && method.Name != EntryStub,
            isMachine ? type : null);
    }

    // Methods made at run time have no token.
    private static int Token(MethodBase method) => method.DeclaringType is null ? 0 : method.MetadataToken;

    private sealed record Known(string Name, string? Module, int Token, bool IsApp, Type? StateMachine);
}
