using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Collects what is known from conditions and from assignments of constants.</summary>
internal static class PathConditions
{
    /// <summary>What must hold where a block begins: the conditions on the only way to it.</summary>
    public static Facts Before(FlowGraph graph, int block)
    {
        var facts = Facts.None;
        var visited = new HashSet<int>();
        var current = graph.Blocks[block];
        while (visited.Add(current.Ordinal) && current.Predecessors.Length == 1)
        {
            var branch = current.Predecessors[0];
            var source = branch.Source;
            if (source.ConditionKind is not ControlFlowConditionKind.None && source.BranchValue is { } value)
            {
                var condition = Condition.Of(value, graph);
                bool isTrue = branch.IsConditionalSuccessor == (source.ConditionKind is ControlFlowConditionKind.WhenTrue);
                if (condition.Key is { } key && graph.Tests(key) > 1 && facts.ValueOf(key) is null)
                    facts = facts.With(key, isTrue ^ condition.Negated);
            }

            current = source;
        }

        return facts;
    }

    /// <summary>What holds after an operation that may assign variables.</summary>
    public static Facts After(IOperation root, Facts facts, FlowGraph graph)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            var target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation step => step.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (target is null || NameOf(target) is not { } name)
                continue;

            facts = facts.Without(name);
            if (operation is ISimpleAssignmentOperation { Value: var value } && KeyOf(target) is { } key)
                facts = Learn(facts, key, value, graph);
        }

        return facts;
    }

    private static Facts Learn(Facts facts, string key, IOperation value, FlowGraph graph)
    {
        if (graph.Tests(key) > 0 && value.ConstantValue is { HasValue: true, Value: bool constant })
            return facts.With(key, constant);

        if (value.ConstantValue is { HasValue: true, Value: int number })
            return Compared(facts, key, number, graph);

        string nullTest = "null:" + key;
        if (graph.Tests(nullTest) == 0)
            return facts;

        var unconverted = value.WithoutConversions();
        if (unconverted.ConstantValue is { HasValue: true, Value: null })
            return facts.With(nullTest, true);

        return unconverted is IObjectCreationOperation ? facts.With(nullTest, false) : facts;
    }

    // int attempts = 0; while (attempts < 3): the loop is entered.
    private static Facts Compared(Facts facts, string key, int number, FlowGraph graph)
    {
        foreach (string tested in graph.TestedConditions)
        {
            string[] parts = tested.Split(' ');
            if (parts.Length == 3 && parts[0] == key && int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int limit)
                && Compare(number, parts[1], limit) is { } holds)
                facts = facts.With(tested, holds);
        }

        return facts;
    }

    private static bool? Compare(int number, string comparison, int limit) => comparison switch
    {
        "<" => number < limit,
        "<=" => number <= limit,
        ">" => number > limit,
        ">=" => number >= limit,
        "==" => number == limit,
        "!=" => number != limit,
        _ => null,
    };

    private static string? NameOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation property => property.Property.Name,
        _ => null,
    };

    private static string? KeyOf(IOperation target) => target switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => NameOf(target),
        IFieldReferenceOperation or IPropertyReferenceOperation => target.Syntax.ToString(),
        _ => null,
    };
}
