using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>A task that is started and whose handle nobody takes.</summary>
/// <param name="Call">The call that starts it, without <c>ConfigureAwait</c> and the like around it.</param>
/// <param name="Expression">The whole expression that is dropped.</param>
/// <param name="IsDiscard">Whether it is dropped on purpose, with <c>_ =</c>.</param>
/// <param name="IsGuarded">Whether what it runs handles every exception itself.</param>
/// <param name="IsKept">Whether the callee has stored it: somebody else may await it.</param>
/// <param name="IsCleanup">Whether it is dropped where things are ended: who waits for the end does not get it.</param>
/// <param name="Because">Why that is a loss, in words.</param>
internal sealed record DroppedTask(IInvocationOperation Call, IOperation Expression, bool IsDiscard, bool IsGuarded, bool IsKept, bool IsCleanup, string Because);
