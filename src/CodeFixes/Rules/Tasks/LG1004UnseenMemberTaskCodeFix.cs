using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>LG1004: awaits the task where its owner ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG1004UnseenMemberTaskCodeFix() : LifetimeCodeFix("LG1004", new AwaitAtTheEnd("LG1004_AwaitAtTheEnd"));
