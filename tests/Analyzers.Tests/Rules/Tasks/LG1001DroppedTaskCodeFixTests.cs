using Verify = LifetimeGuard.Analyzers.Tests.Verification.RuleVerifier<
    LifetimeGuard.Analyzers.Rules.Tasks.LG1001DroppedTaskAnalyzer,
    LifetimeGuard.CodeFixes.Rules.Tasks.LG1001DroppedTaskCodeFix>;

namespace LifetimeGuard.Analyzers.Tests.Rules.Tasks;

public sealed class LG1001DroppedTaskCodeFixTests
{
    [Fact]
    public Task InAsyncMethod_IsAwaited() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        async Task Run()
        {
            // first the draft
            {|LG1001:SaveAsync()|}; // then the rest
            await Task.Yield();
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        async Task Run()
        {
            // first the draft
            await SaveAsync(); // then the rest
            await Task.Yield();
        }
        """);

    [Fact]
    public Task WhereTheFileConfiguresItsAwaits_TheNewOneIsConfiguredToo() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        async Task Run()
        {
            {|LG1001:SaveAsync()|};
            await Task.Delay(1).ConfigureAwait(false);
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        async Task Run()
        {
            await SaveAsync().ConfigureAwait(false);
            await Task.Delay(1).ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task InMethodThatReturnsATask_TheMethodBecomesAsync() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run(bool twice)
        {
            if (!twice)
                return SaveAsync();

            {|LG1001:SaveAsync()|};
            Console.WriteLine("saved");
            return Task.CompletedTask;
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public async Task Run(bool twice)
        {
            if (!twice)
            {
                await SaveAsync();
                return;
            }

            await SaveAsync();
            Console.WriteLine("saved");
        }
        """,
        equivalenceKey: "LG1001_Await");

    [Fact]
    public Task InMethodThatReturnsATaskOfAValue_ReturnsBecomeValues() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;
        Task<int> CountAsync() => Task.FromResult(1);

        Task<int> Run(bool fresh)
        {
            {|LG1001:SaveAsync()|};
            if (fresh)
                return Task.FromResult(0);

            return CountAsync();
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;
        Task<int> CountAsync() => Task.FromResult(1);

        async Task<int> Run(bool fresh)
        {
            await SaveAsync();
            if (fresh)
                return 0;

            return await CountAsync();
        }
        """);

    [Fact]
    public Task TwoInOneMethod_FixAllAwaitsBoth() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public ValueTask Run()
        {
            {|LG1001:SaveAsync()|};
            {|LG1001:SaveAsync()|};
            return default;
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public async ValueTask Run()
        {
            await SaveAsync();
            await SaveAsync();
        }
        """);

    [Fact]
    public Task LastThingAMethodDoes_CanBeReturned() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run()
        {
            Console.WriteLine("saving");
            {|LG1001:SaveAsync()|};
            return Task.CompletedTask;
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run()
        {
            Console.WriteLine("saving");
            return SaveAsync();
        }
        """,
        equivalenceKey: "LG1001_Return");

    [Fact]
    public Task LambdaOfTaskRun_BecomesAsync() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run() => Task.Run(() =>
        {
            {|LG1001:SaveAsync()|};
            Console.WriteLine("saved");
        });
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run() => Task.Run(async () =>
        {
            await SaveAsync();
            Console.WriteLine("saved");
        });
        """);

    [Fact]
    public Task LocalFunction_BecomesAsync() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run()
        {
            return Both();

            Task Both()
            {
                {|LG1001:SaveAsync()|};
                return SaveAsync();
            }
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task Run()
        {
            return Both();

            async Task Both()
            {
                await SaveAsync();
                await SaveAsync();
            }
        }
        """);

    [Fact]
    public Task LambdaWithAValue_BecomesAsync() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task<bool> Run() => Task.Run(() =>
        {
            {|LG1001:SaveAsync()|};
            return true;
        });
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public Task<bool> Run() => Task.Run(async () =>
        {
            await SaveAsync();
            return true;
        });
        """);

    [Fact]
    public Task PrivateVoidMethodWithAsyncCallers_IsAwaitedByThem() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public async Task Run()
        {
            Save(1);
            await Task.Yield();
            Save(2); // again
        }

        private void Save(int copies)
        {
            if (copies == 0)
                return;

            {|LG1001:SaveAsync()|};
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public async Task Run()
        {
            await Save(1);
            await Task.Yield();
            await Save(2); // again
        }

        private async Task Save(int copies)
        {
            if (copies == 0)
                return;

            await SaveAsync();
        }
        """);

    [Fact]
    public Task LocalVoidFunctionWithAsyncCallers_IsAwaitedByThem() => Verify.Fixes(
        """
        Task SaveAsync() => Task.CompletedTask;

        public async Task Run()
        {
            await Task.Yield();
            Save();

            void Save() => {|LG1001:SaveAsync()|};
        }
        """,
        """
        Task SaveAsync() => Task.CompletedTask;

        public async Task Run()
        {
            await Task.Yield();
            await Save();

            async Task Save() => await SaveAsync();
        }
        """);

    [Fact]
    public Task OnAReceiverThatMayBeNull_NothingIsAwaitedThen() => Verify.Fixes(
        """
        async Task Run(Func<Task> save, Func<ValueTask> tell)
        {
            {|LG1001:save?.Invoke()|};
            {|LG1001:tell?.Invoke()|};
            await Task.Yield();
        }
        """,
        """
        async Task Run(Func<Task> save, Func<ValueTask> tell)
        {
            await (save?.Invoke() ?? Task.CompletedTask);
            await (tell?.Invoke() ?? default);
            await Task.Yield();
        }
        """);

    [Fact]
    public Task LazySequences_AreRun() => Verify.Fixes(
        """
        async IAsyncEnumerable<int> All() { yield return 1; await Task.Yield(); }

        async Task Run(List<string> names, Func<string, Task> save)
        {
            {|LG1001:names.Select(name => save(name))|};
            {|LG1001:All()|};
            await Task.Yield();
        }
        """,
        """
        async IAsyncEnumerable<int> All() { yield return 1; await Task.Yield(); }

        async Task Run(List<string> names, Func<string, Task> save)
        {
            await Task.WhenAll(names.Select(name => save(name)));
            await foreach (var _ in All())
            {
            }
            await Task.Yield();
        }
        """);

    [Fact]
    public Task LambdaWithinAnExpression_KeepsTheRest() => Verify.Fixes(
        """
        static class Program
        {
            static Task SaveAsync() => Task.CompletedTask;

            static int Run()
            {
                Console.WriteLine("x");
                return 1;
            }

            static Task<int> Other(bool fast) => fast ? Task.FromResult(1) : Task.Run(() => { {|LG1001:SaveAsync()|}; return Run(); });
        }
        """,
        """
        static class Program
        {
            static Task SaveAsync() => Task.CompletedTask;

            static int Run()
            {
                Console.WriteLine("x");
                return 1;
            }

            static Task<int> Other(bool fast) => fast ? Task.FromResult(1) : Task.Run(async () => { await SaveAsync(); return Run(); });
        }
        """);

    [Theory]
    [InlineData("public async Task Run() { await Task.Yield(); Save(); Action again = Save; again(); } private void Save() { {|LG1001:SaveAsync()|}; }")]
    [InlineData("public void Run() { Save(); } private void Save() { {|LG1001:SaveAsync()|}; }")]
    [InlineData("public async Task Run() { await Task.Yield(); Save(); } public void Save() { {|LG1001:SaveAsync()|}; }")]
    [InlineData("bool Run() => new[] { 1 }.Any(x => { {|LG1001:SaveAsync()|}; return true; });")]
    [InlineData("void Run() { {|LG1001:SaveAsync()|}; }")]
    [InlineData("void Run() { Action later = () => { {|LG1001:SaveAsync()|}; }; later(); }")]
    [InlineData("void Run() => new Thread(() => { {|LG1001:SaveAsync()|}; }).Start();")]
    [InlineData("Task Run() => Task.Factory.StartNew(() => { {|LG1001:SaveAsync()|}; });")]
    [InlineData("Task Run(out int count) { count = 0; {|LG1001:SaveAsync()|}; Console.WriteLine(); return Task.CompletedTask; }")]
    [InlineData("async Task Run() { lock (this) { {|LG1001:SaveAsync()|}; } await Task.Yield(); }")]
    [InlineData("int Count { get { {|LG1001:SaveAsync()|}; return 1; } }")]
    public Task WhereNothingCanBeAwaited_NothingIsOffered(string member) => Verify.OffersNoFix(
        "Task SaveAsync() => Task.CompletedTask;\n" + member);
}
