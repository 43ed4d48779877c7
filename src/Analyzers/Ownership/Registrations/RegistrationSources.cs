using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Says what a call registers with, and whether that outlives the code that registers.</summary>
internal sealed class RegistrationSources(ContractTable contracts, LastingObservables observables, InjectedFields injected)
{
    /// <summary>The source that the contract of the called method names.</summary>
    public RegistrationSource Of(IInvocationOperation call)
    {
        string? subject = contracts.SubjectsOf(call.TargetMethod, ContractVerb.Lives).FirstOrDefault();
        return subject switch
        {
            null => RepeatsOnce(call) ? RegistrationSource.Unknown : new(SourceLife.Any, ""),
            "process" => new(SourceLife.Process, NameOf(call)),
            "this" => ReceiverShape.ReceiverOf(call) is { } receiver ? Trace(receiver) : RegistrationSource.Unknown,
            _ => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == subject) is { Value: var source }
                ? Trace(ReceiverShape.Plain(source))
                : RegistrationSource.Unknown,
        };
    }

    private RegistrationSource Trace(IOperation source)
    {
        while (true)
        {
            switch (source)
            {
                case ILocalReferenceOperation local when ReceiverShape.OnlyValueOf(local) is { } value:
                    source = ReceiverShape.Plain(value);
                    continue;
                case IInvocationOperation call when contracts.Has(call.TargetMethod, ContractVerb.Returns, "this") && ReceiverShape.ReceiverOf(call) is { } receiver:
                    source = receiver;
                    continue;
                case IInvocationOperation call:
                    return contracts.Has(call.TargetMethod, ContractVerb.Lives, "process") ? new(SourceLife.Process, NameOf(call)) : RegistrationSource.Unknown;
                // source.Token: the token is cancelled when its source is.
                case IPropertyReferenceOperation { Property: { Name: "Token", ContainingType.Name: "CancellationTokenSource" }, Instance: { } owner }:
                    source = ReceiverShape.Plain(owner);
                    continue;
                case IMemberReferenceOperation member when LivesWithProcess(member.Member):
                    return new(SourceLife.Process, member.Member.Name);
                case IMemberReferenceOperation member when contracts.Has(member.Member, ContractVerb.Lives, "briefly"):
                    return RegistrationSource.Unknown;
                case IMemberReferenceOperation { Member.IsStatic: true } member:
                    return IsLasting(member) ? new(SourceLife.Process, member.Member.Name) : RegistrationSource.Unknown;
                case IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field:
                    return IsLasting(field) && injected.IsInjected(field.Field) ? new(SourceLife.Caller, field.Field.Name) : RegistrationSource.Unknown;
                case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter }:
                    if (contracts.Has(parameter, ContractVerb.Lives, "process"))
                        return new(SourceLife.Process, parameter.Name);
                    return IsLasting(source) ? new(SourceLife.Caller, parameter.Name) : RegistrationSource.Unknown;
                default:
                    return RegistrationSource.Unknown;
            }
        }
    }

    private bool LivesWithProcess(ISymbol member) =>
        contracts.Has(member, ContractVerb.Lives, "process") || contracts.Has(member.ContainingType, ContractVerb.Lives, "process");

    // A token keeps its callbacks until it is cancelled; of a sequence that must be known.
    private bool IsLasting(IOperation source) =>
        source.Type is { Name: "CancellationToken" or "CancellationTokenSource" } || observables.KeepsObservers(source.Type);

    // Waits once: the registration ends with its one call.
    private bool RepeatsOnce(IInvocationOperation call) =>
        contracts.SubjectsOf(call.TargetMethod, ContractVerb.Repeats).Any(subject =>
            call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == subject) is not { Value.ConstantValue: { HasValue: true, Value: false } });

    private static string NameOf(IInvocationOperation call) => call.TargetMethod.Name;
}
