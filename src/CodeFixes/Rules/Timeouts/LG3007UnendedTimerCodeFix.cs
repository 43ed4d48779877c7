using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Runners;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Timeouts;

/// <summary>LG3007: disposes the timer where its owner ends, or waits there for its callback.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG3007UnendedTimerCodeFix() : LifetimeCodeFix("LG3007", new DisposeWithOwner("LG3007_DisposeWithOwner"), new AwaitDisposal("LG3007_AwaitDisposal"));
