using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Processes.LG4001UndisposedProcessAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Processes.LG4001UndisposedProcessCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Processes;

public sealed class LG4001UndisposedProcessCodeFixTests
{
    [Fact]
    public Task HeldByALocal_IsReleasedWithUsing() => Verify.Fixes(
        """
        int Run()
        {
            // the tool knows what to do
            var tool = {|LG4001:Process.Start("tool")|}; // and says so
            tool.WaitForExit();
            return tool.ExitCode;
        }
        """,
        """
        int Run()
        {
            // the tool knows what to do
            using var tool = Process.Start("tool"); // and says so
            tool.WaitForExit();
            return tool.ExitCode;
        }
        """);

    [Fact]
    public Task CreatedThenStarted_IsReleasedWithUsing() => Verify.Fixes(
        """
        async Task<int> Run(CancellationToken token)
        {
            Process tool = {|LG4001:new Process { StartInfo = new ProcessStartInfo("tool"), EnableRaisingEvents = true }|};
            tool.OutputDataReceived += (_, line) => Console.WriteLine(line.Data);
            tool.Start();
            tool.BeginOutputReadLine();
            await tool.WaitForExitAsync(token);
            return tool.ExitCode;
        }
        """,
        """
        async Task<int> Run(CancellationToken token)
        {
            using Process tool = new Process { StartInfo = new ProcessStartInfo("tool"), EnableRaisingEvents = true };
            tool.OutputDataReceived += (_, line) => Console.WriteLine(line.Data);
            tool.Start();
            tool.BeginOutputReadLine();
            await tool.WaitForExitAsync(token);
            return tool.ExitCode;
        }
        """);

    [Fact]
    public Task ReleasedOnOnePathOnly_IsReleasedWithUsing() => Verify.Fixes(
        """
        int Run()
        {
            var tool = {|LG4001:Process.Start("tool")|};
            if (tool.HasExited)
                return 1;

            tool.WaitForExit();
            tool.Dispose();
            return 0;
        }
        """,
        """
        int Run()
        {
            using var tool = Process.Start("tool");
            if (tool.HasExited)
                return 1;

            tool.WaitForExit();
            tool.Dispose();
            return 0;
        }
        """);

    [Fact]
    public Task ChainedWithItsWait_GetsALocal() => Verify.Fixes(
        """
        void Run(string process)
        {
            // wait for the setup
            {|LG4001:Process.Start("setup")|}.WaitForExit(); // however long it takes
            Console.WriteLine("done");
        }
        """,
        """
        void Run(string process)
        {
            // wait for the setup
            using var process2 = Process.Start("setup");
            process2.WaitForExit(); // however long it takes
            Console.WriteLine("done");
        }
        """);

    [Fact]
    public Task ReadInAnInitializer_GetsALocal() => Verify.Fixes(
        """
        int Run()
        {
            int id = {|LG4001:Process.GetCurrentProcess()|}.Id;
            return id;
        }
        """,
        """
        int Run()
        {
            using var process = Process.GetCurrentProcess();
            int id = process.Id;
            return id;
        }
        """);

    [Fact]
    public Task PassedToAMethodThatOnlyReadsIt_IsReleasedWithUsing() => Verify.Fixes(
        """
        int Run()
        {
            var tool = {|LG4001:Process.Start("tool")|};
            return WaitFor(tool);
        }

        static int WaitFor(Process child)
        {
            child.WaitForExit();
            return child.ExitCode;
        }
        """,
        """
        int Run()
        {
            using var tool = Process.Start("tool");
            return WaitFor(tool);
        }

        static int WaitFor(Process child)
        {
            child.WaitForExit();
            return child.ExitCode;
        }
        """);

    [Fact]
    public Task TwoInOneMethod_FixAllReleasesBoth() => Verify.Fixes(
        """
        void Run()
        {
            var first = {|LG4001:Process.Start("first")|};
            first.WaitForExit();
            {|LG4001:Process.Start("second")|}.WaitForExit();
        }
        """,
        """
        void Run()
        {
            using var first = Process.Start("first");
            first.WaitForExit();
            using var process = Process.Start("second");
            process.WaitForExit();
        }
        """);

    [Fact]
    public Task ReturnedOnAnotherPath_NothingIsOffered() => Verify.OffersNoFix("""
        Process Run()
        {
            var tool = {|LG4001:Process.Start("tool")|};
            if (tool.HasExited)
                return null;

            return tool;
        }
        """);

    [Fact]
    public Task WhoseExitNobodyInScopeWaitsFor_NothingIsOffered() => Verify.OffersNoFix("""
        void Run()
        {
            var tool = {|LG4001:Process.Start("tool")|};
            tool.EnableRaisingEvents = true;
            tool.Exited += (_, _) => Console.WriteLine("gone");
        }
        """);

    [Fact]
    public Task NotTheFirstThingItsStatementEvaluates_NothingIsOffered() => Verify.OffersNoFix("""
        int Prepare() => 1;

        int Run()
        {
            return Prepare() + {|LG4001:Process.GetCurrentProcess()|}.Id;
        }
        """);
}
