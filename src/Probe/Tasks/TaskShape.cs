using System.Collections.Concurrent;
using System.Reflection;
using System.Threading.Tasks.Sources;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>What a task's type says about it.</summary>
/// <param name="StateMachine">The state machine of the async method whose progress the task is; null for anything else.</param>
/// <param name="StateMachineField">Where the task keeps it.</param>
/// <param name="IteratorPromise">The state machine's current element, when the method is an async iterator.</param>
internal sealed record TaskShape(Type? StateMachine, FieldInfo? StateMachineField, FieldInfo? IteratorPromise)
{
    private const string Box = "AsyncStateMachineBox`1";
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly ConcurrentDictionary<Type, TaskShape> Known = new();
    private static readonly TaskShape Plain = new(null, null, null);
    private static readonly FieldInfo? ActionField = typeof(Task).GetField("m_action", Hidden);

    public static TaskShape Of(Task task) => Known.GetOrAdd(task.GetType(), static type => Read(type));

    /// <summary>What the task runs, when it runs a delegate.</summary>
    public static Delegate? ActionOf(Task task) => ActionField?.GetValue(task) as Delegate;

    /// <summary>The task of a TaskCompletionSource: no work by itself, somebody else's promise.</summary>
    public static bool IsPromise(Task task) =>
        (task.GetType() == typeof(Task) || task.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Task<>))
        && ActionOf(task) is null;

    private static TaskShape Read(Type type)
    {
        for (var box = type; box is not null; box = box.BaseType)
        {
            if (box.Name != Box || box.GetField("StateMachine", Hidden) is not { } field)
                continue;
            var machine = field.FieldType;
            return new TaskShape(machine, field, PromiseOf(machine));
        }

        return Plain;
    }

    private static FieldInfo? PromiseOf(Type machine)
    {
        if (!typeof(IValueTaskSource<bool>).IsAssignableFrom(machine))
            return null;
        return Array.Find(machine.GetFields(Hidden), field => field.FieldType == typeof(ManualResetValueTaskSourceCore<bool>));
    }
}
