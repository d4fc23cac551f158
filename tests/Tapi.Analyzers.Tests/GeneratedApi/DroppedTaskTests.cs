using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>TAPI4001: the task of an asynchronous function is dropped.</summary>
public class DroppedTaskTests
{
    internal static readonly TestProject Bindings =
        TestProject.Default with { Generates = true, Functions = "lineMakeCall*,lineDrop,lineAnswer" };

    [Theory]
    [InlineData("{|TAPI4001:call.DropAsync()|};")]
    [InlineData("_ = {|TAPI4001:call.DropAsync()|};")]
    [InlineData("{|TAPI4001:call.DropAsync()|}.ConfigureAwait(false);")]
    [InlineData("_ = {|TAPI4001:call.DropAsync()|}.ConfigureAwait(false);")]
    [InlineData("maybe?{|TAPI4001:.DropAsync()|};")]
    [InlineData("_ = maybe?{|TAPI4001:.DropAsync()|};")]
    [InlineData("var task = {|TAPI4001:call.DropAsync()|};")]
    [InlineData("Task task; task = {|TAPI4001:call.DropAsync()|};")]
    [InlineData("var task = {|TAPI4001:call.DropAsync()|}; task = Task.CompletedTask; task.Wait();")]
    [InlineData("var task = {|TAPI4001:call.DropAsync()|}; _ = task;")]
    [InlineData("_ = yes ? {|TAPI4001:call.DropAsync()|} : Task.CompletedTask;")]
    [InlineData("var task = yes ? {|TAPI4001:call.DropAsync()|} : {|TAPI4001:call.AnswerAsync()|};")]
    [InlineData("{|TAPI4001:line.MakeCallAsync(\"100\", 0)|};")]
    [InlineData("{|TAPI4001:call.CallState.WaitAsync(_ => true)|};")]
    [InlineData("{|TAPI4001:line.DisposeAsync()|};")]
    [InlineData("_ = {|TAPI4001:line.DisposeAsync()|}.AsTask();")]
    [InlineData("{|TAPI4001:app.DisposeAsync()|};")]
    [InlineData("Action later = () => {|TAPI4001:call.DropAsync()|}; later();")]
    [InlineData("Action later = () => { {|TAPI4001:call.DropAsync()|}; }; later();")]
    [InlineData("Task.Run(() => { {|TAPI4001:call.DropAsync()|}; });")]
    [InlineData("new List<Call>().ForEach(one => {|TAPI4001:one.DropAsync()|});")]
    [InlineData("Later(); void Later() => {|TAPI4001:call.DropAsync()|};")]
    [InlineData("try { {|TAPI4001:call.DropAsync()|}; } finally { {|TAPI4001:line.DisposeAsync()|}; }")]
    public Task It_is_reported(string code) => Verify.RuleAsync<DroppedTaskAnalyzer>(Sample(code), Bindings);

    [Theory]
    [InlineData("await call.DropAsync();")]
    [InlineData("await call.DropAsync().ConfigureAwait(false);")]
    [InlineData("_ = await line.MakeCallAsync(\"100\", 0);")]
    [InlineData("var task = call.DropAsync(); await task;")]
    [InlineData("var task = call.DropAsync(); if (yes) { await task; }")]
    [InlineData("var task = call.DropAsync(); if (yes) { task = call.AnswerAsync(); } await task.ConfigureAwait(false);")]
    [InlineData("await (yes ? call.DropAsync() : call.AnswerAsync());")]
    [InlineData("await (maybe?.DropAsync() ?? Task.CompletedTask);")]
    [InlineData("await Task.WhenAll(call.DropAsync(), call.AnswerAsync());")]
    [InlineData("var both = Task.WhenAny(call.DropAsync(), call.AnswerAsync()); both.Wait();")]
    [InlineData("call.DropAsync().Wait();")]
    [InlineData("call.DropAsync().GetAwaiter().GetResult();")]
    [InlineData("var id = line.MakeCallAsync(\"100\", 0).Result.Handle; Console.WriteLine(id);")]
    [InlineData("var task = line.MakeCallAsync(\"100\", 0); Console.WriteLine(task.Result.Handle);")]
    [InlineData("line.DisposeAsync().AsTask().Wait();")]
    [InlineData("call.DropAsync().ContinueWith(done => Console.WriteLine(done.Exception));")]
    [InlineData("_kept = call.DropAsync();")]
    [InlineData("var list = new List<Task> { call.DropAsync() }; list.Add(call.AnswerAsync()); await Task.WhenAll(list);")]
    [InlineData("Task[] tasks = [call.DropAsync(), call.AnswerAsync()]; await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(new[] { call }.Select(one => one.DropAsync()));")]
    [InlineData("Func<Task> later = () => call.DropAsync(); await later();")]
    [InlineData("await Task.Run(() => call.DropAsync());")]
    [InlineData("Keep(call.DropAsync());")]
    [InlineData("Give(out var task); await task; void Give(out Task given) => given = call.DropAsync();")]
    [InlineData("var task = call.DropAsync(); Func<Task> later = () => task; await later();")]
    [InlineData("await using var other = await line.MakeCallAsync(\"100\", 0);")]
    [InlineData("DropAsync(); static Task DropAsync() => Task.CompletedTask;")]
    [InlineData("Task.Delay(1); call.HangUpAsync();")]
    public Task It_is_silent_where_the_task_is_used_or_another_s(string code) =>
        Verify.RuleAsync<DroppedTaskAnalyzer>(Sample(code), Bindings);

    [Fact]
    public Task Returning_and_expression_bodies_tell_apart() => Verify.RuleAsync<DroppedTaskAnalyzer>(
        """
        using System;
        using System.Threading.Tasks;
        using Tapi;
        class Desk
        {
            private readonly Call _call;
            private readonly Task _first;
            private Task? _kept;
            public Desk(Call call) { (_call, _first) = (call, call.DropAsync()); }
            public Task Drop() => _call.DropAsync();
            public ValueTask Close() => _call.DisposeAsync();
            public Task Gone() { throw new NotSupportedException(); return _call.DropAsync(); }
            public Task Kept => _kept ??= _call.DropAsync();
            public void Hurry() => {|TAPI4001:_call.DropAsync()|};
            public async void OnClick(object sender, EventArgs e) { await _first; {|TAPI4001:_call.DropAsync()|}; }
        }
        """,
        Bindings);

    private static string Sample(string code) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Tapi;
        class Desk
        {
            private Task _kept = Task.CompletedTask;
            public async Task Run(LineApp app, Line line, Call call, Call? maybe, bool yes)
            {
                await _kept;
                {{code}}
            }
            public static void Keep(Task task) { }
        }
        static class More { public static Task HangUpAsync(this Call call) => Task.CompletedTask; }
        """;
}
