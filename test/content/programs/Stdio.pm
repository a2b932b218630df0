# A server on stdio: lines become messages, and messages get answers.
package Stdio;
use strict;
use warnings;
use Json;

my @SERVED = ('2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05');

# A result of a tool: its text, and whether it failed.
sub answer { return { content => [{ type => 'text', text => $_[0] }] } }
sub refuse { return { %{ answer($_[0]) }, isError => $Json::TRUE } }

# Serves until stdin ends. Each tool has a schema and a sub, which gets the arguments of a call and returns its result.
sub serve {
    my ($name, %tools) = @_;
    binmode STDIN;
    binmode STDOUT;
    $| = 1;
    # readline gives whole lines, however they arrive.
    while (defined(my $line = readline STDIN)) {
        my $message = eval { Json::decode($line) };
        if ($@) { reply($Json::NULL, error => problem(-32700, 'Parse error')); next }
        next unless ref $message eq 'HASH' && Json::is_string($message->{method});
        my $id = $message->{id};
        next unless Json::is_string($id) || Json::is_number($id);
        my $params = ref $message->{params} eq 'HASH' ? $message->{params} : {};
        reply($id, outcome($name, \%tools, $message->{method}, $params));
    }
    return;
}

sub reply {
    my ($id, %outcome) = @_;
    print Json::encode({ jsonrpc => '2.0', id => $id, %outcome }), "\n";
    return;
}

sub problem { return { code => Json::number($_[0]), message => $_[1] } }

sub outcome {
    my ($name, $tools, $method, $params) = @_;
    if ($method eq 'initialize') {
        my $asked = $params->{protocolVersion};
        my ($version) = grep { Json::is_string($asked) && $_ eq $asked } @SERVED;
        my $info = { name => $name, version => '1.0.0' };
        return result => { protocolVersion => $version // $SERVED[0], capabilities => { tools => {} }, serverInfo => $info };
    }
    return result => {} if $method eq 'ping';
    if ($method eq 'tools/list') {
        return result => { tools => [map { { name => $_, inputSchema => $tools->{$_}{schema} } } sort keys %$tools] };
    }
    return error => problem(-32601, "There is no method $method") if $method ne 'tools/call';
    my $called = $params->{name};
    return error => problem(-32602, 'tools/call needs a name') unless Json::is_string($called);
    return error => problem(-32602, "There is no tool $called") unless exists $tools->{$called};
    my $arguments = ref $params->{arguments} eq 'HASH' ? $params->{arguments} : {};
    return result => $tools->{$called}{call}->($arguments);
}

# A schema for arguments that are all required: names and types.
sub schema {
    my (%types) = @_;
    return { type => 'object', properties => { map { $_ => { type => $types{$_} } } keys %types }, required => [sort keys %types] };
}

1;
