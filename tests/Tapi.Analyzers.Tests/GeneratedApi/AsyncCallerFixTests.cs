using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;
using Tapi.Generator.CodeFixes.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>When a fix makes a method asynchronous, its callers await it, so that no exception is lost.</summary>
public class AsyncCallerFixTests
{
    [Fact]
    public Task Callers_and_their_callers_await_it() => FixAsync(
        """
        void Hang(Call call) { {|TAPI4001:call.DropAsync()|}; }
        void Both(Call one, Call other) { Hang(one); Hang(other); }
        void OnClick(object sender, EventArgs e) { Hang(One); }
        async Task Later() { await Task.Yield(); this.Hang(One); }
        void Some() { Action act = () => { Both(One, One); }; act(); }
        """,
        """
        async Task Hang(Call call) { await call.DropAsync(); }
        async Task Both(Call one, Call other) { await Hang(one); await Hang(other); }
        async void OnClick(object sender, EventArgs e) { await Hang(One); }
        async Task Later() { await Task.Yield(); await this.Hang(One); }
        void Some() { Action act = () => { /* Nothing waits for this task, and what fails in it is lost. */ Both(One, One); }; act(); }
        """);

    [Fact]
    public Task Where_nobody_can_wait_a_comment_says_so() => FixAsync(
        """
        public Desk()
        {
            Hang(One);
        }
        int Count { get { Hang(One); return 1; } }
        void Hang(Call call) => {|TAPI4001:call.DropAsync()|};
        """,
        """
        public Desk()
        {
            // Nothing waits for this task, and what fails in it is lost.
            Hang(One);
        }
        int Count { get { /* Nothing waits for this task, and what fails in it is lost. */ Hang(One); return 1; } }
        async Task Hang(Call call) => await call.DropAsync();
        """);

    private static Task FixAsync(string members, string fixedMembers) =>
        Verify.FixOnlyAsync<DroppedTaskAnalyzer, DroppedTaskFix>(Desk(members), Desk(fixedMembers), DroppedTaskTests.Bindings);

    private static string Desk(string members) => $$"""
        using System;
        using System.Threading.Tasks;
        using Tapi;

        class Desk
        {
        static Call One => throw new NotSupportedException();
        {{members}}
        }
        """;
}
