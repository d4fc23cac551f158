using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;
using Tapi.Generator.CodeFixes.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>The fix of TAPI4001 awaits the task, and makes the function asynchronous where that is all there is to do.</summary>
public class DroppedTaskFixTests
{
    [Fact]
    public Task In_an_async_method() => Verify.FixOnlyAsync<DroppedTaskAnalyzer, DroppedTaskFix>(
        Member("""
            public async Task Run(Line line, Call call, Call? maybe)
            {
                {|TAPI4001:call.DropAsync()|}; // bye
                _ = {|TAPI4001:call.DropAsync()|};
                {|TAPI4001:call.DropAsync()|}.ConfigureAwait(false);
                maybe?{|TAPI4001:.DropAsync()|};
                maybe?{|TAPI4001:.DisposeAsync()|};
                var task = {|TAPI4001:call.DropAsync()|};
                var other = {|TAPI4001:line.MakeCallAsync("100", 0)|};
                await Task.Run(() => { {|TAPI4001:call.DropAsync()|}; });
                if (maybe != null) {|TAPI4001:maybe.DropAsync()|};
            }
            """),
        Member("""
            public async Task Run(Line line, Call call, Call? maybe)
            {
                await call.DropAsync(); // bye
                await call.DropAsync();
                await call.DropAsync().ConfigureAwait(false);
                await (maybe?.DropAsync() ?? Task.CompletedTask);
                await (maybe?.DisposeAsync() ?? default);
                await call.DropAsync();
                var other = await line.MakeCallAsync("100", 0);
                await Task.Run(async () => { await call.DropAsync(); });
                if (maybe != null) await maybe.DropAsync();
            }
            """),
        DroppedTaskTests.Bindings);

    [Fact]
    public Task It_makes_the_method_async() => Verify.FixAsync<DroppedTaskAnalyzer, DroppedTaskFix>(
        Member("""
            public void Run(Call call)
            {
                {|TAPI4001:call.DropAsync()|};
            }

            // Ends it.
            void End(Call call) => {|TAPI4001:call.DropAsync()|};

            public string Name(Call call)
            {
                {|TAPI4001:call.DropAsync()|};
                return call.ToString();
            }

            static void Main()
            {
                {|TAPI4001:One.DropAsync()|};
            }

            void OnClick(object sender, EventArgs e) => {|TAPI4001:One.DropAsync()|};

            void Local()
            {
                Later();
                void Later() => {|TAPI4001:One.DropAsync()|};
            }

            public override ValueTask Close(Call call)
            {
                if (call.IsReleased)
                {
                    return default;
                }

                {|TAPI4001:call.DropAsync()|};
                return default;
            }

            private void Listen(Call call)
            {
                call.CallState.Subscribe(message =>
                {
                    {|TAPI4001:call.DropAsync()|};
                    return ValueTask.CompletedTask;
                });
            }
            """),
        Member("""
            public async Task Run(Call call)
            {
                await call.DropAsync();
            }

            // Ends it.
            async Task End(Call call) => await call.DropAsync();

            public async Task<string> Name(Call call)
            {
                await call.DropAsync();
                return call.ToString();
            }

            static async Task Main()
            {
                await One.DropAsync();
            }

            async void OnClick(object sender, EventArgs e) => await One.DropAsync();

            async Task Local()
            {
                await Later();
                async Task Later() => await One.DropAsync();
            }

            public override async ValueTask Close(Call call)
            {
                if (call.IsReleased)
                {
                    return;
                }

                await call.DropAsync();
            }

            private void Listen(Call call)
            {
                call.CallState.Subscribe(async message =>
                {
                    await call.DropAsync();
                });
            }
            """),
        DroppedTaskTests.Bindings);

    [Fact]
    public async Task It_is_not_offered_where_others_would_have_to_change()
    {
        var source = Member("""
            public override void Open(Call call) => {|TAPI4001:call.DropAsync()|};
            public virtual void Hurry(Call call) => {|TAPI4001:call.DropAsync()|};
            public Desk() => {|TAPI4001:One.DropAsync()|};
            public int Wanted(Call call) { {|TAPI4001:call.DropAsync()|}; return 1; }
            public int Wants() => Wanted(One);
            public void Given(Call call) { {|TAPI4001:call.DropAsync()|}; }
            public Action<Call> Gives() => Given;
            public void Out(out int x) { {|TAPI4001:One.DropAsync()|}; x = 1; }
            public void Locked() { lock (this) { {|TAPI4001:One.DropAsync()|}; } }
            public Action Lambda() => () => {|TAPI4001:One.DropAsync()|};
            public Task Waits() { {|TAPI4001:One.DropAsync()|}; return Task.Delay(1); }
            public System.Collections.Generic.IEnumerable<int> Iterates() { {|TAPI4001:One.DropAsync()|}; yield return 1; }
            public unsafe void Unsafe() { {|TAPI4001:One.DropAsync()|}; }
            """);
        await Verify.FixAsync<DroppedTaskAnalyzer, DroppedTaskFix>(source, source, DroppedTaskTests.Bindings);
    }

    [Fact]
    public Task Several_in_one_method_and_a_missing_using_directive() => Verify.FixAsync<DroppedTaskAnalyzer, DroppedTaskFix>(
        """
        using Tapi;

        class Desk
        {
            public void Run(Call one, Call other)
            {
                {|TAPI4001:one.DropAsync()|};
                {|TAPI4001:other.DropAsync()|};
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using Tapi;

        class Desk
        {
            public async Task Run(Call one, Call other)
            {
                await one.DropAsync();
                await other.DropAsync();
            }
        }
        """,
        DroppedTaskTests.Bindings,
        iterations: 2);

    private static string Member(string code) => $$"""
        using System;
        using System.Threading.Tasks;
        using Tapi;

        class Desk : Base
        {
            private static readonly Call One = null!;

            {{code.ReplaceLineEndings("\n").Replace("\n", "\n    ").Replace("\n    \n", "\n\n")}}
        }
        class Base { public virtual void Open(Call call) { } public virtual ValueTask Close(Call call) => default; }
        """;
}
